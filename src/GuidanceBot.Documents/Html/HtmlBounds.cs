using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Documents.Html;

/// <summary>
/// Tags that were never closed make a parser of HTML repeat itself: each paragraph gets a copy of every open &lt;font&gt;. Pages are looked
/// over for that before they are parsed.
/// </summary>
internal static class HtmlBounds
{
    private const int MaxTags = 300_000;
    private const int MaxOpen = 400;
    private const int MaxOpenFormats = 40;

    private static readonly HashSet<string> Formats = new(StringComparer.OrdinalIgnoreCase) { "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u" };

    /// <summary>Tags that HTML closes by itself, or that have no end.</summary>
    private static readonly HashSet<string> Closing = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "rp", "rt",
    };

    /// <summary>Refuses a page of too many or too deeply nested tags.</summary>
    public static void Check(string name, string html)
    {
        var (tags, open, formats) = (0, 0, 0);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var closes = at + 1 < html.Length && html[at + 1] == '/';
            var start = at + (closes ? 2 : 1);
            var end = start;
            while (end < html.Length && end - start < 16 && char.IsAsciiLetterOrDigit(html[end]))
            {
                end++;
            }

            if (end == start)
            {
                continue;
            }

            tags++;
            var tag = html[start..end];
            if (Formats.Contains(tag))
            {
                formats = Math.Max(0, formats + (closes ? -1 : 1));
            }
            else if (!Closing.Contains(tag))
            {
                open = Math.Max(0, open + (closes ? -1 : 1));
            }

            if (tags > MaxTags || open > MaxOpen || formats > MaxOpenFormats)
            {
                throw new UnreadableGuidanceException($"{name} has too many or too deeply nested tags for a page of guidance.");
            }
        }
    }
}

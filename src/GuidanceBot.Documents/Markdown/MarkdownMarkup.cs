using System.Text.RegularExpressions;
using GuidanceBot.Core.Text;
using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents.Markdown;

/// <summary>
/// Takes Markdown's marks off one line: pictures, links, tags, emphasis, code, escapes, in this order, as it was done for the models.
/// Every step is linear in the line's length.
/// </summary>
internal static class MarkdownMarkup
{
    private static readonly Regex Picture = new(@"!\[[^\]]*\]\([^)]*\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex Link = new(@"\[(?<kept>[^\]]+)\]\([^)]*\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex Tag = new("<[^>]+>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex CodeOrEscape = new(@"[`\\]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex Variable = new(@"\{%\s*\w+\s+""?(?<kept>[^""%]*)""?\s*%\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The line as it is read.</summary>
    public static TracedText Off(TracedText line)
    {
        var text = line.Keep(Picture, null).Keep(Link, "kept").Keep(Tag, null);
        text = Single(Double(text));
        if (text.Text.AsSpan().ContainsAny('`', '\\'))
        {
            text = text.Keep(CodeOrEscape, null);
        }

        return text.Keep(Variable, "kept");
    }

    /// <summary><c>**bold**</c> and <c>__bold__</c>: each mark with the next of its kind, at least one character between.</summary>
    private static TracedText Double(TracedText text)
    {
        var kept = new List<TextSpan>();
        var from = 0;
        var none = (Star: false, Line: false);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var c = text.Text[i];
            if (c is not ('*' or '_') || text.Text[i + 1] != c || (c == '*' ? none.Star : none.Line))
            {
                continue;
            }

            var close = i + 3 <= text.Length ? text.Text.IndexOf(c == '*' ? "**" : "__", i + 3, StringComparison.Ordinal) : -1;
            if (close < 0)
            {
                none = c == '*' ? (true, none.Line) : (none.Star, true);
                continue;
            }

            kept.Add(new TextSpan(from, i));
            kept.Add(new TextSpan(i + 2, close));
            from = close + 2;
            i = from - 1;
        }

        return Rest(text, kept, from);
    }

    /// <summary><c>*emphasis*</c> and <c>_emphasis_</c>, not inside a word.</summary>
    private static TracedText Single(TracedText text)
    {
        var kept = new List<TextSpan>();
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text.Text[i] is not ('*' or '_') || (i > 0 && IsWord(text.Text[i - 1])))
            {
                continue;
            }

            var close = text.Text.AsSpan(i + 1).IndexOfAny('*', '_') + i + 1;
            if (close <= i + 1 || (close + 1 < text.Length && IsWord(text.Text[close + 1])))
            {
                continue;
            }

            kept.Add(new TextSpan(from, i));
            kept.Add(new TextSpan(i + 1, close));
            from = close + 1;
            i = close;
        }

        return Rest(text, kept, from);
    }

    private static TracedText Rest(TracedText text, List<TextSpan> kept, int from)
    {
        if (from == 0)
        {
            return text;
        }

        kept.Add(new TextSpan(from, text.Length));
        return text.Pick(kept);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}

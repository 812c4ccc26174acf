using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Text;
using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents.Markdown;

/// <summary>The lines of a Markdown text as they are read: HTML comments are cut out first, also across lines.</summary>
internal static class MarkdownLines
{
    /// <summary>No prose has a longer line; a file that does is data or an attack.</summary>
    private const int MaxLine = 100_000;

    /// <summary>The lines from an offset on.</summary>
    /// <exception cref="UnreadableGuidanceException">A line is longer than 100,000 characters.</exception>
    public static IEnumerable<TracedText> Of(string name, string document, int from)
    {
        var parts = new List<TracedText>();
        var length = 0;
        var start = from;
        var commentsEnd = false;
        for (var i = from; i <= document.Length; i++)
        {
            if (i == document.Length || document[i] is '\n' or '\r')
            {
                length += i - start;
                if (length > MaxLine)
                {
                    throw new UnreadableGuidanceException($"{name}, line {new LineIndex(document).LineAt(i - 1)}: the line has more than 100,000 characters; break it into paragraphs.");
                }

                parts.Add(TracedText.Of(document, start, i));
                yield return TracedText.Join("", parts);
                parts.Clear();
                length = 0;
                i += i + 1 < document.Length && document[i] == '\r' && document[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
            }
            else if (document[i] == '<' && !commentsEnd && string.CompareOrdinal(document, i, "<!--", 0, 4) == 0)
            {
                var close = document.IndexOf("-->", i + 4, StringComparison.Ordinal);
                if (close < 0)
                {
                    commentsEnd = true;
                    continue;
                }

                parts.Add(TracedText.Of(document, start, i));
                length += i - start;
                start = close + 3;
                i = start - 1;
            }
        }
    }
}

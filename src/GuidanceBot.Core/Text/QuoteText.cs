using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Text;

/// <summary>
/// A quote as people read it: Markdown's marks taken off, table cells told apart, white space folded. What is quoted stays exact;
/// this is only how it is shown.
/// </summary>
public static partial class QuoteText
{
    /// <summary>Longest quote that is looked through for marks, in UTF-16 units; what is longer is shown as it stands.</summary>
    private const int MaxLength = 20_000;

    /// <summary>The words without any marks.</summary>
    public static string Plain(string quote) => string.Concat(Runs(quote, []).Select(r => r.Text));

    /// <summary>The words in runs; spans are those of the quote as it stands in the document.</summary>
    public static IReadOnlyList<QuoteRun> Runs(string quote, IReadOnlyList<TextSpan> marks)
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(marks);
        var hidden = quote.Length > MaxLength ? [] : Hidden(quote);
        var runs = new List<QuoteRun>();
        var words = new System.Text.StringBuilder();
        var marked = false;
        void Close()
        {
            if (words.Length > 0)
            {
                runs.Add(new QuoteRun(words.ToString(), marked));
                words.Clear();
            }
        }

        var (next, last) = (0, ' ');
        for (var i = 0; i < quote.Length; i++)
        {
            while (next < hidden.Count && i >= hidden[next].End)
            {
                next++;
            }

            if (next < hidden.Count && i >= hidden[next].Start)
            {
                continue;
            }

            var c = quote[i] == '|' ? '·' : char.IsWhiteSpace(quote[i]) ? ' ' : quote[i];
            if ((c == ' ' && last == ' ') || (c == '·' && (IsEdge(quote, i) || words.ToString().TrimEnd() is [.., '·' or ':'])))
            {
                continue;
            }

            var isMarked = marks.Any(m => i >= m.Start && i < m.End);
            if (isMarked != marked)
            {
                Close();
                marked = isMarked;
            }

            words.Append(c);
            last = c;
        }

        Close();
        return Trimmed(runs);
    }

    /// <summary>A bar at the edge of a table tells no cells apart; one between two rows does.</summary>
    private static bool IsEdge(string quote, int at) => quote.AsSpan(0, at).Trim() is "" || quote.AsSpan(at + 1).TrimStart(' ') is "" or ['\n' or '\r', ..];

    private static List<TextSpan> Hidden(string quote)
    {
        var found = new List<TextSpan>();
        try
        {
            foreach (Match m in Marks().Matches(quote))
            {
                foreach (var name in (string[])["open", "close"])
                {
                    if (m.Groups[name] is { Success: true, Length: > 0 } g)
                    {
                        found.Add(new TextSpan(g.Index, g.Index + g.Length));
                    }
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // A machine under load or a hostile text: what was found is hidden, the rest is shown as it was written.
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static List<QuoteRun> Trimmed(List<QuoteRun> runs)
    {
        if (runs.Count > 0)
        {
            runs[0] = runs[0] with { Text = runs[0].Text.TrimStart() };
            runs[^1] = runs[^1] with { Text = runs[^1].Text.TrimEnd() };
        }

        return runs;
    }

    // List markers and headings, pictures, links, bold, emphasis, code, escapes: "open" and "close" are what is left out.
    [GeneratedRegex(@"(?m:^)(?<open>[ \t]*(?:[-*+]|\d{1,3}[.)]|\#{1,6})[ \t]+)|(?<open>!\[)[^\]\n]*(?<close>\]\([^)\n]*\))|(?<open>\[)[^\]\n]+(?<close>\]\([^)\n]*\))|(?<open>\*\*|__)(?=\S)[^*_\n]+(?<close>\*\*|__)|(?<![\w*_\\])(?<open>[*_])(?=\S)[^*_\n]+(?<close>[*_])(?![\w*_])|(?<open>`)[^`\n]+(?<close>`)|(?<open>\\)(?=[^\w\s])|(?<open>\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}

/// <summary>Some words of a quote.</summary>
/// <param name="Text">The words.</param>
/// <param name="Marked">True for the deciding words.</param>
public sealed record QuoteRun(string Text, bool Marked);

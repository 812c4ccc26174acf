using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts;

/// <summary>Puts words in the place of others without leaving double spaces or a space before a stop.</summary>
public static class Spacing
{
    /// <summary>The text with the stretch replaced; empty words take it out.</summary>
    public static string Replace(string text, TextSpan span, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (before, after) = (text[..span.Start], text[span.End..]);
        if (words.Length > 0)
        {
            return before + words + after;
        }

        if (before.Length == 0 || before[^1] == ' ')
        {
            after = after.TrimStart(' ');
        }

        return (after.Length == 0 || after[0] is '.' or ',' or '!' or '?' or '\n' ? before.TrimEnd(' ') : before) + after;
    }
}

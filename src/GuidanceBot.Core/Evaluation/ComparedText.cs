using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Evaluation;

/// <summary>Texts as quotes of cases are compared: no markup, straight quotes, single spaces, lower case.</summary>
internal static partial class ComparedText
{
    private const int Run = 4;

    public static string Of(string text)
    {
        var plain = Link().Replace(text, "${words}");
        plain = Marks().Replace(plain, "");
        plain = plain.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-').Replace('—', '-').Replace('\u00a0', ' ');
        plain = LineMarks().Replace(plain, "");
        return Spaces().Replace(plain.Replace('|', ' '), " ").Trim().ToLowerInvariant();
    }

    /// <summary>How many of a quote's runs of four words a text holds.</summary>
    public static int SharedRuns(string quote, string text) => Runs(quote).Count(r => text.Contains(r, StringComparison.Ordinal));

    /// <summary>True where one holds the other, or half of the shorter one's runs of four words.</summary>
    public static bool Meet(string a, string b)
    {
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return longer.Contains(shorter, StringComparison.Ordinal) || SharedRuns(shorter, longer) * 2 >= Runs(shorter).Count;
    }

    private static List<string> Runs(string text)
    {
        var words = text.Split(' ');
        return [.. Enumerable.Range(0, Math.Max(1, words.Length - Run + 1)).Select(i => string.Join(' ', words.Skip(i).Take(Run)))];
    }

    [GeneratedRegex(@"!?\[(?<words>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"[*_`\\]", RegexOptions.None, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\s*(?:[-+•>]|\d+[.)]|#{1,6})\s+", RegexOptions.Multiline, 1000)]
    private static partial Regex LineMarks();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}

namespace GuidanceBot.Core.Drafts;

/// <summary>A finding as one run of sentences.</summary>
public static class FindingWords
{
    /// <summary>What is the matter: title, then message.</summary>
    public static string Message(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Join(finding.Title, finding.Message);
    }

    /// <summary>What is the matter and what to do; nothing twice.</summary>
    public static string Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Join(finding.Title, WithFix(finding));
    }

    /// <summary>The message and what to do, without the title.</summary>
    public static string WithFix(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Message.Contains(finding.Fix.TrimEnd('.'), StringComparison.OrdinalIgnoreCase) ? finding.Message : Join(finding.Message, finding.Fix);
    }

    private static string Join(string first, string second) => (first.Length, second.Length) switch
    {
        (0, _) => second,
        (_, 0) => Ended(first),
        _ => Ended(first) + " " + second,
    };

    /// <summary>A title that asks or calls keeps its own sign.</summary>
    internal static string Ended(string words) => words[^1] is '.' or '?' or '!' or '…' ? words : words + ".";
}

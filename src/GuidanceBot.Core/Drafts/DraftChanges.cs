namespace GuidanceBot.Core.Drafts;

/// <summary>What became of the findings of an earlier version.</summary>
public static class DraftChanges
{
    /// <summary>What the version before had and this one hasn't any more, tips aside: titles, each once.</summary>
    public static IReadOnlyList<string> Fixed(DraftRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Versions.Count < 2)
        {
            return [];
        }

        var now = record.Latest.Report.Findings.Where(f => f.Waived is null).Select(Key).ToHashSet();
        return [.. record.Versions[^2].Report.Findings.Where(f => f.Severity != Severity.Advice && f.Waived is null && !now.Contains(Key(f))).Select(f => f.Title).Distinct(StringComparer.Ordinal)];
    }

    private static (string Rule, string In, string? Span) Key(Finding finding) => (finding.Rule, finding.In, finding.Span);
}

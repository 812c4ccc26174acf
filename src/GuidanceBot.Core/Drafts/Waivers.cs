namespace GuidanceBot.Core.Drafts;

/// <summary>Findings that the author has confirmed: gone from the verdict, kept for comms to see.</summary>
public static class Waivers
{
    /// <summary>True where the author may confirm it alone; what points to a patient or needs a person, they can't.</summary>
    public static bool CanWaive(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Severity is Severity.Warn or Severity.Advice || (finding.Severity == Severity.Block && finding.Category == "contact_detail");
    }

    /// <summary>The report without what was confirmed.</summary>
    public static DraftReport Apply(DraftReport report, IReadOnlyList<Waiver> waivers)
    {
        ArgumentNullException.ThrowIfNull(report);
        var left = report.Findings.Where(f => !CanWaive(f) || !waivers.Any(w => w.Rule == f.Rule && w.Span == f.Span)).ToList();
        return left.Count == report.Findings.Count ? report : report with { Findings = left, Verdict = DraftReports.Verdict(left) };
    }
}

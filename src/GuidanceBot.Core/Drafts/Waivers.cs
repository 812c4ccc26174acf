namespace GuidanceBot.Core.Drafts;

/// <summary>Which findings an author may confirm alone.</summary>
public static class Waivers
{
    /// <summary>True where the author may confirm it; what points to a patient or needs a person, they can't.</summary>
    public static bool CanWaive(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Waived is null && (finding.Severity is Severity.Warn or Severity.Advice || (finding.Severity == Severity.Block && finding.Category == "contact_detail"));
    }
}

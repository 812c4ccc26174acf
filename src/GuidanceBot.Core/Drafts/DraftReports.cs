using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Drafts;

/// <summary>What is done with a check's result after the rules have spoken.</summary>
public static class DraftReports
{
    private const int MostLines = 5;

    /// <summary>The verdict that findings come to (contract, <c>check</c>).</summary>
    public static DraftVerdict Verdict(IEnumerable<Finding> findings)
    {
        var worst = findings.Select(f => f.Severity).DefaultIfEmpty(Severity.Advice).Min();
        return worst switch { Severity.Review => DraftVerdict.Review, Severity.Block or Severity.Warn => DraftVerdict.Fix, _ => DraftVerdict.Ready };
    }

    /// <summary>The report with more findings, in order, its verdict anew.</summary>
    public static DraftReport With(DraftReport report, IReadOnlyList<Finding> more)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(more);
        if (more.Count == 0)
        {
            return report;
        }

        var all = report.Findings.Concat(more).OrderBy(f => f.Severity).ThenBy(f => f.Start ?? int.MaxValue).ToList();
        return report with { Findings = all, Verdict = Verdict(all) };
    }

    /// <summary>A detail that was hidden before anything was stored, as a finding in the draft.</summary>
    public static Finding OfHidden(HiddenSpan hidden, int offset)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        var what = IdentifierWords.Of(hidden.Kind);
        var patient = IdentifierWords.IsPatients(hidden.Kind);
        return new Finding
        {
            Rule = "PRIV-ID",
            Category = patient ? "patient_identity" : "contact_detail",
            Severity = Severity.Block,
            Start = hidden.Start - offset,
            End = hidden.End - offset,
            Span = new string(Masking.Dot, hidden.End - hidden.Start),
            Title = "That looks like " + what,
            Message = patient ? "I’ve hidden it and didn’t keep it." : "Once it’s out, it stays out. I’ve hidden it and didn’t keep it.",
            Fix = patient ? "Take it out of your draft too." : "Take it out, or use a public line of the organisation.",
            Replacement = "",
            Confidence = 0.95,
            Kind = hidden.Kind,
        };
    }

    /// <summary>What would make it ready: one short line a finding, tips left out.</summary>
    public static IReadOnlyList<string> ReadyWhen(DraftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Findings.Where(f => f.Severity != Severity.Advice).Select(f => f.Fix).Distinct(StringComparer.Ordinal).Take(MostLines)];
    }
}

using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Drafts.Identifiers;

namespace GuidanceBot.Core.Drafts;

/// <summary>Adds to a check what its rules can't see: details that were hidden before anything was stored, what the author said.</summary>
public static class DraftReports
{
    /// <summary>The verdict that findings come to (contract, <c>check</c>); waived ones don't count.</summary>
    public static DraftVerdict Verdict(IEnumerable<Finding> findings)
    {
        var worst = findings.Where(f => f.Waived is null).Select(f => f.Severity).DefaultIfEmpty(Severity.Advice).Min();
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

        var all = report.Findings.Concat(more).OrderBy(f => f.Waived is not null).ThenBy(f => f.Severity).ThenBy(f => f.Start ?? int.MaxValue).ToList();
        return report with
        {
            Findings = all,
            Verdict = Verdict(all),
            OnlySpeaksUp = report.OnlySpeaksUp && more.All(f => f.Severity != Severity.Review),
            ReadyWhen = [.. more.Select(ReadyWhen).Concat(report.ReadyWhen).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>A detail that was hidden before anything was stored, as a finding in the draft.</summary>
    public static Finding OfHidden(HiddenSpan hidden, int offset)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        var kind = IdentifierBook.Shipped.Kinds.GetValueOrDefault(hidden.Kind);
        var patient = IdentifierWords.IsPatients(hidden.Kind);
        return new Finding
        {
            Rule = patient ? IdentifierScanner.NumberRule : IdentifierScanner.ContactRule,
            Category = kind?.Category ?? "patient_identity",
            Severity = Severity.Block,
            Start = hidden.Start - offset,
            End = hidden.End - offset,
            Span = new string(Masking.Dot, hidden.End - hidden.Start),
            Title = kind?.Title ?? "That looks like a number",
            Message = (kind?.Message ?? "Once it’s out, it stays out.") + " I’ve hidden it and didn’t keep it.",
            Fix = kind?.Fix ?? "Take it out.",
            Replacement = "",
            Confidence = 0.95,
            Kind = hidden.Kind,
        };
    }

    private static string ReadyWhen(Finding f) => f.Kind is { } kind && IdentifierBook.Shipped.Kinds.ContainsKey(kind) ? IdentifierBook.Shipped.ReadyWhen(kind) : f.Fix;
}

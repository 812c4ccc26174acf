using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Drafts.Identifiers;

namespace GuidanceBot.Core.Drafts;

/// <summary>Adds to a check what its rules can't see: details that were hidden before anything was stored, what the author said.</summary>
public static class DraftReports
{
    private const int FewestHidden = 4;

    /// <summary>The verdict that findings come to (contract, <c>check</c>); waived ones don't count.</summary>
    public static DraftVerdict Verdict(IEnumerable<Finding> findings)
    {
        var worst = findings.Where(f => f.Waived is null).Select(f => f.Severity).DefaultIfEmpty(Severity.Advice).Min();
        return worst switch { Severity.Review => DraftVerdict.Review, Severity.Block or Severity.Warn => DraftVerdict.Fix, _ => DraftVerdict.Ready };
    }

    /// <summary>The report of a draft with more findings, in order, its verdict and suggestion anew.</summary>
    public static DraftReport With(DraftReport report, Draft draft, IReadOnlyList<Finding> more)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(draft);
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
            Revised = Revision.Apply(draft.Text, [.. all.Where(f => f.Waived is null)]),
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

    /// <summary>
    /// What was hidden at an earlier check and still stands there, in the words or in a picture: it is no less there because it can't be read any more. What
    /// <paramref name="known"/> covers is left out.
    /// </summary>
    public static IReadOnlyList<Finding> StillHidden(Draft draft, IReadOnlyList<Finding> known)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(known);
        var found = new List<Finding>();
        Hidden(draft, "text", draft.Text, known, found);
        for (var i = 0; i < draft.Media.Count; i++)
        {
            Hidden(draft, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"media/{i}/text"), draft.Media[i].Text ?? "", known, found);
        }

        return found;
    }

    private static void Hidden(Draft draft, string place, string text, IReadOnlyList<Finding> known, List<Finding> found)
    {
        for (var at = text.IndexOf(Masking.Dot, StringComparison.Ordinal); at >= 0;)
        {
            var (end, dots) = (at, 0);
            for (var i = at; i < text.Length && (text[i] == Masking.Dot || (text[i] is ' ' or '-' or '/' or '(' or ')' && i - end < 2)); i++)
            {
                (end, dots) = text[i] == Masking.Dot ? (i + 1, dots + 1) : (end, dots);
            }

            // One or two are the bullets of a list.
            if (dots >= FewestHidden && !known.Any(f => f.In == place && f.Start < end && at < f.End))
            {
                var finding = OfHidden(new HiddenSpan(place, at, end, ""), 0) with { In = place, Replacement = place == "text" ? "" : null };
                found.Add(finding with { Waived = draft.Waived.FirstOrDefault(w => w.Span == finding.Span)?.Reason });
            }

            at = end < text.Length ? text.IndexOf(Masking.Dot, end) : -1;
        }
    }

    private static string ReadyWhen(Finding f) => f.Kind is { } kind && IdentifierBook.Shipped.Kinds.ContainsKey(kind) ? IdentifierBook.Shipped.ReadyWhen(kind) : f.Fix;
}

using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Evals.Drafts;

/// <summary>What the rules say on posts that were really made. A post counts once, by its worst finding.</summary>
sealed record RealPostFigures(int Posts, int Stopped, int Warned, IReadOnlyList<string> Identifiers)
{
    /// <summary>Blocked, or sent to a person.</summary>
    public Share BlockedOrReview => new(Stopped, Posts);

    public Share Warnings => new(Warned, Posts);

    public static RealPostFigures Of(DraftChecker checker, IEnumerable<string> posts, AccountKind? account = null)
    {
        var (all, stopped, warned) = (0, 0, 0);
        var identifiers = new List<string>();
        foreach (var post in posts)
        {
            var report = checker.Check(new Draft { Text = post, Account = account });
            all++;
            var worst = report.Findings.Select(f => f.Severity).DefaultIfEmpty(Severity.Advice).Min();
            stopped += worst is Severity.Review or Severity.Block ? 1 : 0;
            warned += worst is Severity.Warn ? 1 : 0;
            identifiers.AddRange(report.Findings.Where(f => f.Category is "patient_identity" or "contact_detail" && f.Severity != Severity.Advice).Select(f => $"{f.Rule} {f.Kind} '{f.Span}'"));
        }

        return new RealPostFigures(all, stopped, warned, identifiers);
    }
}

using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Evaluation;

/// <summary>What one run of the evaluation says of the draft checker.</summary>
public sealed record DraftCaseReport
{
    /// <summary>Drafts checked.</summary>
    public required int Drafts { get; init; }

    /// <summary>The figures, in the order of the table.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>A figure by its name.</summary>
    public Proportion this[string name] => Figures.First(f => string.Equals(f.Name, name, StringComparison.Ordinal)).Value;

    /// <summary>Checks and scores.</summary>
    /// <exception cref="InvalidDataException">A case names a document, platform or account that there is not.</exception>
    public static DraftCaseReport Of(IDraftChecker checker, GuidanceSet guidance, IReadOnlyList<DraftCase> cases)
    {
        ArgumentNullException.ThrowIfNull(checker);
        ArgumentNullException.ThrowIfNull(cases);
        var sets = cases.Select(c => c.Doc).Distinct(StringComparer.Ordinal).ToDictionary(d => d ?? "", d => NamedDocument.In(guidance, d), StringComparer.Ordinal);
        var checks = cases.Select(c => (Case: c, Report: checker.Check(c.ToDraft(), sets[c.Doc ?? ""]))).Select(c => (c.Case, c.Report, Verdict: c.Report.Verdict.ToString().ToLowerInvariant())).ToArray();
        var expected = checks.SelectMany(c => (c.Case.Expected ?? []).Select(e => (Expected: e, Found: c.Report.Findings.Any(f => string.Equals(f.Category, e.Category, StringComparison.Ordinal))))).ToArray();
        return new DraftCaseReport
        {
            Drafts = cases.Count,
            Figures =
            [
                new("draft_verdict_right", "verdict right", Proportion.Of(checks, c => c.Verdict == c.Case.Verdict)),
                new("draft_false_alarm", "false alarm, of ready drafts", Proportion.Of(checks.Where(c => c.Case.Verdict is "ready"), c => c.Verdict is not "ready")),
                new("draft_review_kept", "kept for review, of those that need it", Proportion.Of(checks.Where(c => c.Case.Verdict is "review"), c => c.Verdict is "review")),
                new("draft_blocks_found", "blocking findings made", Proportion.Of(expected.Where(e => e.Expected.Severity is "block"), e => e.Found)),
                new("draft_found", "findings made, of all expected", Proportion.Of(expected, e => e.Found)),
                new("draft_clean", "drafts without a finding that must not be made", Proportion.Of(checks.Where(c => c.Case.NotExpected is { Count: > 0 }), c => !c.Report.Findings.Any(f => c.Case.NotExpected!.Contains(f.Category, StringComparer.Ordinal)))),
            ],
        };
    }
}

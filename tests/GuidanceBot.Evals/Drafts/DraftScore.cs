using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Evals.Drafts;

/// <summary>How the checker did on labelled drafts.</summary>
public sealed record DraftScore
{
    public int Ready { get; init; }

    public int ReadyFlagged { get; init; }

    public int Review { get; init; }

    public int ReviewKept { get; init; }

    public int ReviewCalledReady { get; init; }

    public int All { get; init; }

    public int VerdictRight { get; init; }

    public int Blocks { get; init; }

    public int BlocksFound { get; init; }

    public int Met { get; init; }

    public int SpansRight { get; init; }

    public int Expected { get; init; }

    public int NotExpectedFound { get; init; }

    /// <summary>False alarm on ready drafts: the verdict isn't ready.</summary>
    public Share FalseAlarm => new(ReadyFlagged, Ready);

    public Share Verdict => new(VerdictRight, All);

    public Share Kept => new(ReviewKept, Review);

    public Share BlockFound => new(BlocksFound, Blocks);

    /// <summary>Of the findings met, those whose words overlap by half (intersection over union).</summary>
    public Share Spans => new(SpansRight, Met);

    public DraftScore With(LabelledDraft draft, DraftReport report)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(report);
        var verdict = report.Verdict.ToString().ToLowerInvariant();
        var score = this with
        {
            All = All + 1,
            VerdictRight = VerdictRight + (string.Equals(verdict, draft.Verdict, StringComparison.Ordinal) ? 1 : 0),
            Ready = Ready + (draft.Verdict is "ready" ? 1 : 0),
            ReadyFlagged = ReadyFlagged + (draft.Verdict is "ready" && verdict is not "ready" ? 1 : 0),
            Review = Review + (draft.Verdict is "review" ? 1 : 0),
            ReviewKept = ReviewKept + (draft.Verdict is "review" && verdict is "review" ? 1 : 0),
            ReviewCalledReady = ReviewCalledReady + (draft.Verdict is "review" && verdict is "ready" ? 1 : 0),
            NotExpectedFound = NotExpectedFound + report.Findings.Count(f => draft.NotExpected.Contains(f.Category, StringComparer.Ordinal)),
        };
        foreach (var expected in draft.Expected)
        {
            score = score.With(draft, expected, report);
        }

        return score;
    }

    DraftScore With(LabelledDraft draft, ExpectedFinding expected, DraftReport report)
    {
        var overlap = Overlap(draft, expected, report);
        var met = overlap > 0;
        return this with
        {
            Expected = Expected + 1,
            Blocks = Blocks + (expected.Severity is "block" ? 1 : 0),
            BlocksFound = BlocksFound + (expected.Severity is "block" && met ? 1 : 0),
            Met = Met + (met && expected.Span is not null ? 1 : 0),
            SpansRight = SpansRight + (met && expected.Span is not null && overlap >= 0.5 ? 1 : 0),
        };
    }

    /// <summary>The best overlap with a finding of the same category: intersection over union; 1 where nothing particular was expected.</summary>
    public static double Overlap(LabelledDraft draft, ExpectedFinding expected, DraftReport report)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(report);
        var found = report.Findings.Where(f => string.Equals(f.Category, expected.Category, StringComparison.Ordinal)).ToList();
        if (found.Count == 0)
        {
            return 0;
        }

        if (expected.Span is null || draft.Text.IndexOf(expected.Span, StringComparison.Ordinal) is var start && start < 0)
        {
            return 1;
        }

        var end = start + expected.Span!.Length;
        return found.Max(f => f is { In: "text", Start: { } s, End: { } e } ? (double)Math.Max(0, Math.Min(e, end) - Math.Max(s, start)) / (Math.Max(e, end) - Math.Min(s, start)) : 0);
    }
}

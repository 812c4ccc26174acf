namespace GuidanceBot.Core.Questions;

/// <summary>What the engine answers. Invariants: every yes, yes_if, no and info has a citation; every quote is exact.</summary>
public sealed record Answer
{
    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>0 to 1; once calibrated, 0.8 means right four times in five. Never shown to people.</summary>
    public double Confidence { get; init; }

    /// <summary>The first line under the verdict: it answers alone.</summary>
    public required string Text { get; init; }

    /// <summary>For <c>yes_if</c>: every condition.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Who can permit it, or what would be fine instead.</summary>
    public string? PathToYes { get; init; }

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Clauses that may help where nothing is asserted, at most three.</summary>
    public IReadOnlyList<Citation> Nearest { get; init; } = [];

    /// <summary>The one open question of <c>depends</c>.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>Why nothing is asserted.</summary>
    public HandOverReason? Reason { get; init; }

    /// <summary>What it rests on.</summary>
    public AnsweredBy AnsweredBy { get; init; }

    /// <summary>What the question is about where that changes how people are spoken to.</summary>
    public Subject Subject { get; init; }
}

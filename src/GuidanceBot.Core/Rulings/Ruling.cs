using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Rulings;

/// <summary>A decision kept as knowledge. To people it is "a decision". It answers only through the same gates as a clause.</summary>
public sealed record Ruling
{
    /// <summary>How long a decision is good where nobody says otherwise.</summary>
    public const int DefaultDays = 90;

    /// <summary>The number of the case that it came from, <c>Q-12</c>: one decision a case.</summary>
    public required string Id { get; init; }

    /// <summary>The question in general words: no names, no patients.</summary>
    public required string Question { get; init; }

    /// <summary>What was decided.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The decision in general words: what is quoted.</summary>
    public required string Text { get; init; }

    /// <summary>What would be fine, or who can allow it.</summary>
    public string? WayToYes { get; init; }

    /// <summary>The clause that it rests on; null where the guidance has none.</summary>
    public Citation? Clause { get; init; }

    /// <summary>The version of the guidance that it was decided under.</summary>
    public required string GuidanceVersion { get; init; }

    /// <summary>The version of its clause's document under which a lead looked at it again and kept it; null: nobody had to.</summary>
    public string? LookedAtUnder { get; init; }

    /// <summary>The role that decided, as everybody may read it.</summary>
    public string DecidedBy { get; init; } = "a comms reviewer";

    /// <summary>Who keeps it up to date: an account's key. Never shown to staff.</summary>
    public required string Owner { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>The last day on which it is good.</summary>
    public required DateOnly GoodUntil { get; init; }

    /// <summary>True for the pilot of one team's account: it is kept and ends, but it answers nobody else's question.</summary>
    public bool Pilot { get; init; }
}

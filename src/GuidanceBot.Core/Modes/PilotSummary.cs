namespace GuidanceBot.Core.Modes;

/// <summary>What happened in a pilot, counted when it ended. What was asked about speaking up is in none of it.</summary>
public sealed record PilotSummary
{
    /// <summary>Where it was.</summary>
    public required ModeScope Scope { get; init; }

    /// <summary>Its mode.</summary>
    public required Mode Mode { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Questions that were asked, and drafts that waited for comms.</summary>
    public int Questions { get; init; }

    /// <summary>Questions that the bot answered by itself.</summary>
    public int ByBot { get; init; }

    /// <summary>What comms let go out as the bot wrote it.</summary>
    public int Unchanged { get; init; }

    /// <summary>What comms let go out with edits.</summary>
    public int WithEdits { get; init; }

    /// <summary>What comms answered in its own words, where the bot had no answer.</summary>
    public int ByComms { get; init; }

    /// <summary>What comms declined.</summary>
    public int Declined { get; init; }

    /// <summary>Where nobody in comms had decided by the end.</summary>
    public int Undecided { get; init; }

    /// <summary>Minutes from the question to comms' answer, the median of those that waited; null where none did.</summary>
    public double? MedianMinutes { get; init; }

    /// <summary>The clauses most asked about, those of five askers or more.</summary>
    public IReadOnlyList<AskedClause> Clauses { get; init; } = [];

    /// <summary>Clauses that fewer people asked about: only how many.</summary>
    public int OtherClauses { get; init; }
}

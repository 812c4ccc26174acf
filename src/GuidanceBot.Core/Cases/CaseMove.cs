using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Cases;

/// <summary>A row of a case's history. Nothing in it can be changed or removed.</summary>
public sealed record CaseMove
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The case's version after it: one row a version.</summary>
    public required int Version { get; init; }

    /// <summary>What was done.</summary>
    public required CaseStep Step { get; init; }

    /// <summary>The state before.</summary>
    public required CaseState From { get; init; }

    /// <summary>The state after.</summary>
    public required CaseState To { get; init; }

    /// <summary>As what they did it.</summary>
    public required CaseRole Role { get; init; }

    /// <summary>Who did it; null for the clock, and for the asker of a case without a name.</summary>
    public AccountId? By { get; init; }

    /// <summary>Their name, as reviewers see it.</summary>
    public string? ByName { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was said with it: a note, a reason, an answer; masked. Notes never reach the asker.</summary>
    public string? Text { get; init; }
}

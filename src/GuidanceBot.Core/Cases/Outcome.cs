using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Cases;

/// <summary>How a case was settled.</summary>
public sealed record Outcome
{
    /// <summary>For answers: the verdict.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The reviewer's words to the asker: the answer, the reason, or the line with an approval.</summary>
    public required string Text { get; init; }

    /// <summary>What would be fine, or who can allow it; required with a no and with a decline.</summary>
    public string? WayToYes { get; init; }

    /// <summary>For approvals: the exact words that may be posted.</summary>
    public string? ApprovedText { get; init; }

    /// <summary>True where the approved words differ from the draft's, or from the answer that the bot wrote.</summary>
    public bool WithEdits { get; init; }

    /// <summary>True where the bot wrote it and comms let it go out, as it was or with edits.</summary>
    public bool FromBot { get; init; }

    /// <summary>The clause that it rests on.</summary>
    public Citation? Clause { get; init; }

    /// <summary>For a team's own account: the last day of its pilot.</summary>
    public DateOnly? PilotUntil { get; init; }

    /// <summary>Where the post went out, once comms has posted it.</summary>
    public string? PostedAt { get; init; }

    /// <summary>When comms said so.</summary>
    public DateTimeOffset? PostedOn { get; init; }

    /// <summary>Who decided.</summary>
    public required AccountId By { get; init; }

    /// <summary>Their name, as reviewers see it; askers read "comms".</summary>
    public string? ByName { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was corrected; null where it never was.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>How often it was corrected.</summary>
    public int Corrections { get; init; }

    /// <summary>Why it was corrected, as the asker reads it.</summary>
    public string? CorrectedWhy { get; init; }

    /// <summary>What had been told before the correction.</summary>
    public string? Before { get; init; }

    /// <summary>The decision that was kept from it; null where none was.</summary>
    public string? RulingId { get; init; }
}

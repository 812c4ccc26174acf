using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Slack.Formatting;

/// <summary>What one person's home shows.</summary>
internal sealed record HomePage
{
    /// <summary>Who looks.</summary>
    public required AccountId Me { get; init; }

    /// <summary>Cases that wait for comms; null for people who aren't reviewers.</summary>
    public IReadOnlyList<Case>? Waiting { get; init; }

    /// <summary>Their own questions and drafts that comms has.</summary>
    public IReadOnlyList<Case> WithComms { get; init; } = [];

    /// <summary>Their other questions and drafts.</summary>
    public IReadOnlyList<Line> Mine { get; init; } = [];

    /// <summary>What is new in the guidance.</summary>
    public IReadOnlyList<GuidanceChange> News { get; init; } = [];

    /// <summary>What they must read before they type: that comms reads first; null: nothing.</summary>
    public ReadsFirst? Reads { get; init; }

    /// <summary>The guidance in force.</summary>
    public required GuidanceSet Guidance { get; init; }
}

using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Drafts;

/// <summary>One version of a draft and what the check found in it. An approval is bound to the exact text of one version.</summary>
public sealed record DraftVersion
{
    /// <summary>Counted from one.</summary>
    public required int Number { get; init; }

    /// <summary>When it was checked.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The post, masked.</summary>
    public required Draft Draft { get; init; }

    /// <summary>What was found.</summary>
    public required DraftReport Report { get; init; }

    /// <summary>Pictures that go with it.</summary>
    public IReadOnlyList<AttachmentRef> Attachments { get; init; } = [];

    /// <summary>Where the post stands that it came from; null in private.</summary>
    public Uri? Link { get; init; }

    /// <summary>The mode that held the check back for comms; null: it was given at once.</summary>
    public Modes.Mode? HeldIn { get; init; }

    /// <summary>The guidance that it was checked against.</summary>
    public required string GuidanceVersion { get; init; }
}

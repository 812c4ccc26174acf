using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Drafts;

/// <summary>A draft through its edits.</summary>
public sealed record DraftRecord
{
    /// <summary>Its reference, <c>dra_…</c>.</summary>
    public required string Ref { get; init; }

    /// <summary>Where it was pasted.</summary>
    public required ConversationAddress Address { get; init; }

    /// <summary>Whose it is.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Every version that was checked, oldest first.</summary>
    public required IReadOnlyList<DraftVersion> Versions { get; init; }

    /// <summary>Which message shows it: a fix changes the message in place, a recheck gets one of its own.</summary>
    public int Message { get; init; } = 1;

    /// <summary>The one that counts.</summary>
    public DraftVersion Latest => Versions[^1];
}

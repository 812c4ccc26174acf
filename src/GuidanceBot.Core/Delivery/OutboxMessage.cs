using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Core.Delivery;

/// <summary>A reply on its way: written in the transaction that caused it, delivered once.</summary>
public sealed record OutboxMessage
{
    /// <summary>The idempotency key: the same cause always makes the same key. At most 100 characters.</summary>
    public required string Key { get; init; }

    /// <summary>Where it goes.</summary>
    public required ConversationAddress To { get; init; }

    /// <summary>What it says.</summary>
    public required Reply Reply { get; init; }

    /// <summary>Messages of one slot share one place: a later one replaces the earlier in place. Null: always a new message.</summary>
    public string? Slot { get; init; }

    /// <summary>Not before this moment; null: at once.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The account that alone may see it in a shared channel; null: everyone there.</summary>
    public string? OnlyFor { get; init; }
}

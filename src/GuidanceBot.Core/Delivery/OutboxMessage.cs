using System.Text.Json.Serialization;
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

    /// <summary>The slot of the message that this one is about: where a platform has threads, it stands in that message's. Null: it stands alone.</summary>
    public string? About { get; init; }

    /// <summary>The platform's id of the message in that slot, looked up when this one is about to be sent; null where none was delivered.</summary>
    [JsonIgnore]
    public string? AboutId { get; init; }

    /// <summary>Not before this moment; null: at once.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The account that alone may see it in a shared channel; null: everyone there.</summary>
    public string? OnlyFor { get; init; }
}

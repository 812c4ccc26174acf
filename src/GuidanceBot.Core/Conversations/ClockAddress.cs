using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Conversations;

/// <summary>Where the clock's own deliveries stand: each in a queue of its own, so that none waits for another.</summary>
public static class ClockAddress
{
    /// <summary>The clock's name among the chats; nothing is ever sent there.</summary>
    public const string Chat = "clock";

    /// <summary>The address of one thing that is due later.</summary>
    public static ConversationAddress Of(string what) => new(Chat, "local", what);

    /// <summary>Something that the clock does: known by its id, however often it comes.</summary>
    public static InboundAction Act(string id, string verb, string reference, DateTimeOffset now, int version = 0) => new()
    {
        DeliveryId = id,
        Address = Of(id),
        From = new Sender(new AccountId(Chat, "local", "clock")),
        SentAt = now,
        Verb = verb,
        Ref = reference,
        Version = version,
    };
}

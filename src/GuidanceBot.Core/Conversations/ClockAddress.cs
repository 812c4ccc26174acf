namespace GuidanceBot.Core.Conversations;

/// <summary>Where the clock's own deliveries stand: each in a queue of its own, so that none waits for another.</summary>
public static class ClockAddress
{
    /// <summary>The clock's name among the chats; nothing is ever sent there.</summary>
    public const string Chat = "clock";

    /// <summary>The address of one thing that is due later.</summary>
    public static ConversationAddress Of(string what) => new(Chat, "local", what);
}

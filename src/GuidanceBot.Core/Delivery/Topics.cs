namespace GuidanceBot.Core.Delivery;

/// <summary>What can be waited for.</summary>
public static class Topics
{
    /// <summary>A delivery was stored.</summary>
    public const string Inbox = "inbox";

    /// <summary>A delivery was handled.</summary>
    public const string Handled = "handled";

    /// <summary>A reply was written.</summary>
    public const string Outbox = "outbox";

    /// <summary>A case moved.</summary>
    public const string Cases = "cases";

    /// <summary>Guidance was published or retired.</summary>
    public const string Guidance = "guidance";

    /// <summary>Something new stands in a browser's conversation.</summary>
    public static string Postbox(string conversationKey) => "postbox " + conversationKey;
}

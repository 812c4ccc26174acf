namespace GuidanceBot.Chat.Web;

/// <summary>What the fields of our own forms are called.</summary>
internal static class WebPayloads
{
    /// <summary>The form's token.</summary>
    public const string Token = "token";

    /// <summary>What a post is known by: the same one sent twice is one delivery.</summary>
    public const string Id = "id";

    /// <summary>The conversation, or at the desk the case.</summary>
    public const string Where = "c";

    /// <summary>What was typed.</summary>
    public const string Text = "text";

    /// <summary>The event that it is about: a field, and in addresses that open the chat for one.</summary>
    public const string Event = "event";

    /// <summary>The token of what the page said before it was typed: that comms reads first.</summary>
    public const string Told = "told";

    /// <summary>The tick that leaves the name out.</summary>
    public const string Nameless = "nameless";

    /// <summary>What was pressed: a <see cref="WebPress"/>.</summary>
    public const string Press = "press";
}

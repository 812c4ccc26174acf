using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Chat.Web;

/// <summary>The browser as a chat platform.</summary>
public sealed class WebEdge(WebSender sender, WebStatusLine status) : IChatEdge
{
    /// <summary>Its name in addresses.</summary>
    public const string Name = "web";

    /// <inheritdoc/>
    public string Chat => Name;

    /// <inheritdoc/>
    public IChatSender Sender => sender;

    /// <inheritdoc/>
    public IStatusLine Status => status;

    /// <inheritdoc/>
    public int Parallel => 8;
}

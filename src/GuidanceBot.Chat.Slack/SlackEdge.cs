using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Chat.Slack;

/// <summary>Slack as a chat platform.</summary>
public sealed class SlackEdge(SlackSender sender, SlackStatusLine status) : IChatEdge
{
    /// <summary>Its name in addresses.</summary>
    public const string Name = "slack";

    /// <inheritdoc/>
    public string Chat => Name;

    /// <inheritdoc/>
    public IChatSender Sender => sender;

    /// <inheritdoc/>
    public IStatusLine Status => status;

    /// <inheritdoc/>
    public int Parallel => 8;
}

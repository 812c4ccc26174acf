using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Chat.Web;

/// <summary>Puts replies where the pages read them: under the outbox key, so that none is there twice.</summary>
public sealed class WebSender(IPostbox postbox) : IChatSender
{
    /// <inheritdoc/>
    public bool CanFind => true;

    /// <inheritdoc/>
    public ValueTask<string?> FindAsync(OutboxMessage message, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        return postbox.FindAsync(message.Key, cancel);
    }

    /// <inheritdoc/>
    public async ValueTask<SendResult> SendAsync(OutboxMessage message, string? replaces, bool mayBeSecond, CancellationToken cancel) =>
        new Sent(await postbox.PutAsync(message, replaces, cancel));
}

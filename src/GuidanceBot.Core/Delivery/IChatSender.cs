namespace GuidanceBot.Core.Delivery;

/// <summary>Puts a message onto a platform.</summary>
public interface IChatSender
{
    /// <summary>True where the platform lets a message be found by our key; else a second copy is visibly marked.</summary>
    bool CanFind { get; }

    /// <summary>Looks for a message that an earlier attempt may have delivered.</summary>
    /// <returns>The platform's id, or null where it isn't there.</returns>
    ValueTask<string?> FindAsync(OutboxMessage message, CancellationToken cancel);

    /// <summary>Posts a message, or changes the one in its slot.</summary>
    /// <param name="message">What to send.</param>
    /// <param name="replaces">The platform's id of the message to change; null: a new one. A message that can't be changed any more is posted anew.</param>
    /// <param name="mayBeSecond">True where an earlier attempt may have been delivered and can't be found: the text says so.</param>
    /// <param name="cancel">Ends the attempt.</param>
    ValueTask<SendResult> SendAsync(OutboxMessage message, string? replaces, bool mayBeSecond, CancellationToken cancel);
}

namespace GuidanceBot.Core.Delivery;

/// <summary>
/// Replies that wait to be delivered. Of one conversation only the oldest undelivered message can be claimed, so order holds;
/// a dead letter lets the next one pass.
/// </summary>
public interface IOutbox
{
    /// <summary>Claims due messages of one chat, oldest first, at most <paramref name="max"/>.</summary>
    ValueTask<IReadOnlyList<OutboxLease>> ClaimAsync(string chat, int max, TimeSpan lease, CancellationToken cancel);

    /// <summary>Marks a message as delivered under the platform's id. False where the lease was lost.</summary>
    ValueTask<bool> DeliveredAsync(OutboxLease lease, string remoteId, CancellationToken cancel);

    /// <summary>Gives a message back, due again after a pause. False where the lease was lost.</summary>
    ValueTask<bool> ReleaseAsync(OutboxLease lease, TimeSpan pause, string why, CancellationToken cancel);

    /// <summary>Puts a message aside as a dead letter that a person sees.</summary>
    ValueTask<bool> BuryAsync(OutboxLease lease, string why, CancellationToken cancel);

    /// <summary>What became of messages, by their keys, in the order in which they were written; unknown ones are left out.</summary>
    ValueTask<IReadOnlyList<Dispatch>> FindAsync(IReadOnlyList<string> keys, CancellationToken cancel);

    /// <summary>Messages waiting, and how long the oldest due one has waited.</summary>
    ValueTask<QueueDepth> DepthAsync(CancellationToken cancel);
}

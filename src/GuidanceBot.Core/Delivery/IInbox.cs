using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Delivery;

/// <summary>
/// Deliveries that wait to be handled. Of one conversation only the oldest unhandled delivery can be claimed;
/// a dead letter lets the next one pass.
/// </summary>
public interface IInbox
{
    /// <summary>
    /// Stores a delivery durably: it survives a power cut once this returns. False where its id is known already
    /// (per chat and tenant); the first one stands.
    /// </summary>
    ValueTask<bool> InsertAsync(InboundDelivery delivery, CancellationToken cancel);

    /// <summary>Claims deliveries, oldest first, at most <paramref name="max"/>.</summary>
    ValueTask<IReadOnlyList<DeliveryLease>> ClaimAsync(int max, TimeSpan lease, CancellationToken cancel);

    /// <summary>Holds on for longer. False where the lease was lost.</summary>
    ValueTask<bool> RenewAsync(DeliveryLease held, TimeSpan lease, CancellationToken cancel);

    /// <summary>
    /// One transaction: checks that the lease is still held and that every case has the version that was read, marks the delivery,
    /// writes what changed and what is to be sent.
    /// </summary>
    ValueTask<CompleteResult> CompleteAsync(DeliveryLease held, Handled handled, CancellationToken cancel);

    /// <summary>Gives a delivery back that failed, due again after a pause.</summary>
    ValueTask<bool> ReleaseAsync(DeliveryLease held, TimeSpan pause, string why, CancellationToken cancel);

    /// <summary>Gives a delivery back with which nothing is wrong, due again after a pause: others were faster. It counts as no failure.</summary>
    ValueTask<bool> PutOffAsync(DeliveryLease held, TimeSpan pause, string why, CancellationToken cancel);

    /// <summary>Puts a delivery aside as a dead letter, with the reply that says so.</summary>
    ValueTask<CompleteResult> BuryAsync(DeliveryLease held, Handled apology, string why, CancellationToken cancel);

    /// <summary>What came of a delivery; null while it isn't handled.</summary>
    ValueTask<ActResult?> FindResultAsync(string chat, string tenant, string deliveryId, CancellationToken cancel);

    /// <summary>Deliveries waiting.</summary>
    ValueTask<QueueDepth> DepthAsync(CancellationToken cancel);

    /// <summary>Deletes handled deliveries and dead letters received before the moment, a batch a transaction; returns how many.</summary>
    ValueTask<int> PurgeAsync(DateTimeOffset before, CancellationToken cancel);
}

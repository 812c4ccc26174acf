using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>The inbox as a table.</summary>
public sealed class Inbox(Store store, ISignals signals) : IInbox
{
    /// <inheritdoc/>
    public async ValueTask<bool> InsertAsync(InboundDelivery delivery, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var now = await store.NowAsync(cancel);
        var row = new NewDelivery(delivery.Address.Chat, delivery.Address.Tenant, delivery.DeliveryId, delivery.Address.Key, RowJson.Of(delivery), now, now);
        var inserted = await store.InsertDeliveryAsync(row, cancel);
        signals.Raise(Topics.Inbox);
        return inserted;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DeliveryLease>> ClaimAsync(int max, TimeSpan lease, CancellationToken cancel)
    {
        var now = await store.NowAsync(cancel);
        var rows = await store.WriteAsync(
            scope => scope.Db.Deliveries.FromSqlRaw(store.Dialect.ClaimDeliveries, now, (long)lease.TotalMilliseconds, max).AsNoTracking().ToListAsync(cancel),
            cancel);
        return [.. rows.OrderBy(r => r.Id).Select(r => new DeliveryLease(r.Id, r.Fence, r.Attempts, r.Failures, RowJson.Delivery(r.Payload), StoredTime.Of(r.ReceivedAt)))];
    }

    /// <inheritdoc/>
    public async ValueTask<bool> RenewAsync(DeliveryLease held, TimeSpan lease, CancellationToken cancel)
    {
        var until = await store.NowAsync(cancel) + (long)lease.TotalMilliseconds;
        return await store.WriteAsync(scope => Held(scope.Db, held).ExecuteUpdateAsync(s => s.SetProperty(r => r.LeaseUntil, until), cancel), cancel) == 1;
    }

    /// <inheritdoc/>
    public async ValueTask<CompleteResult> CompleteAsync(DeliveryLease held, Handled handled, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handled);
        return await FinishAsync(held, handled, RowState.Done, null, cancel);
    }

    /// <inheritdoc/>
    public async ValueTask<CompleteResult> BuryAsync(DeliveryLease held, Handled apology, string why, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(apology);
        return await FinishAsync(held, apology, RowState.Dead, why, cancel);
    }

    /// <inheritdoc/>
    public ValueTask<bool> ReleaseAsync(DeliveryLease held, TimeSpan pause, string why, CancellationToken cancel) => GiveBackAsync(held, pause, why, 1, cancel);

    /// <inheritdoc/>
    public ValueTask<bool> PutOffAsync(DeliveryLease held, TimeSpan pause, string why, CancellationToken cancel) => GiveBackAsync(held, pause, why, 0, cancel);

    /// <inheritdoc/>
    public async ValueTask<ActResult?> FindResultAsync(string chat, string tenant, string deliveryId, CancellationToken cancel)
    {
        var result = await store.ReadAsync(
            db => db.Deliveries.Where(r => r.Chat == chat && r.Tenant == tenant && r.DeliveryId == deliveryId).Select(r => r.Result).SingleOrDefaultAsync(cancel),
            cancel);
        return result is null ? null : RowJson.Result(result);
    }

    /// <inheritdoc/>
    public async ValueTask<QueueDepth> DepthAsync(CancellationToken cancel)
    {
        var now = await store.NowAsync(cancel);
        return await store.ReadAsync(
            async db =>
            {
                var due = db.Deliveries.Where(r => r.State == RowState.Waiting && r.DueAt <= now);
                var oldest = await due.MinAsync(r => (long?)r.DueAt, cancel);
                return new QueueDepth(
                    await due.CountAsync(cancel),
                    TimeSpan.FromMilliseconds(oldest is { } since ? now - since : 0),
                    await db.Deliveries.CountAsync(r => r.State == RowState.Dead, cancel));
            },
            cancel);
    }

    /// <inheritdoc/>
    public async ValueTask<int> PurgeAsync(DateTimeOffset before, CancellationToken cancel)
    {
        var limit = StoredTime.Of(before);
        return await Batches.AllAsync(
            store,
            scope => scope.Db.Database.ExecuteSqlAsync($"DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE state <> 0 AND received_at < {limit} LIMIT {Batches.Size})", cancel),
            cancel);
    }

    private static IQueryable<DeliveryRow> Held(GuidanceDb db, DeliveryLease held) =>
        db.Deliveries.Where(r => r.Id == held.Id && r.Fence == held.Fence && r.State == RowState.Waiting);

    private async Task<CompleteResult> FinishAsync(DeliveryLease held, Handled handled, RowState state, string? error, CancellationToken cancel)
    {
        var now = await store.NowAsync(cancel);
        var result = RowJson.Of(handled.Result);
        return await store.WriteAsync(
            async scope =>
            {
                var marked = await Held(scope.Db, held).ExecuteUpdateAsync(
                    s => s.SetProperty(r => r.State, state).SetProperty(r => r.HandledAt, now).SetProperty(r => r.LeaseUntil, (long?)null).SetProperty(r => r.Result, result).SetProperty(r => r.Error, error),
                    cancel);
                if (marked == 0)
                {
                    return scope.Abandon(CompleteResult.LeaseLost);
                }

                if (!await new ChangeWriter(scope, now).WriteAsync(handled, cancel))
                {
                    return scope.Abandon(CompleteResult.Stale);
                }

                scope.WakeAfterCommit(Topics.Handled);

                // The next delivery of the same conversation may have waited for this one.
                scope.WakeAfterCommit(Topics.Inbox);
                return CompleteResult.Done;
            },
            cancel);
    }

    private async ValueTask<bool> GiveBackAsync(DeliveryLease held, TimeSpan pause, string why, int failures, CancellationToken cancel)
    {
        var due = await store.NowAsync(cancel) + (long)pause.TotalMilliseconds;
        return await store.WriteAsync(
            scope => Held(scope.Db, held).ExecuteUpdateAsync(s => s.SetProperty(r => r.LeaseUntil, (long?)null).SetProperty(r => r.DueAt, due).SetProperty(r => r.Failures, r => r.Failures + failures).SetProperty(r => r.Error, why), cancel),
            cancel) == 1;
    }
}

using GuidanceBot.Core.Delivery;
using GuidanceBot.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>The outbox as a table.</summary>
public sealed class Outbox(Store store) : IOutbox
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OutboxLease>> ClaimAsync(string chat, int max, TimeSpan lease, CancellationToken cancel)
    {
        var now = await store.NowAsync(cancel);
        return await store.WriteAsync(
            async scope =>
            {
                var rows = await scope.Db.Outbox.FromSqlRaw(store.Dialect.ClaimOutbox, now, (long)lease.TotalMilliseconds, max, chat).AsNoTracking().ToListAsync(cancel);
                var leases = new List<OutboxLease>(rows.Count);
                foreach (var row in rows.OrderBy(r => r.Id))
                {
                    var message = RowJson.Message(row.Message);
                    message = message with { AboutId = await StandsAsync(scope.Db, message.About, row.Id, cancel) };
                    leases.Add(new OutboxLease(row.Id, row.Fence, row.Attempts, message, await StandsAsync(scope.Db, row.Slot, row.Id, cancel)));
                }

                return leases;
            },
            cancel);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeliveredAsync(OutboxLease lease, string remoteId, CancellationToken cancel)
    {
        var now = await store.NowAsync(cancel);
        return await store.WriteAsync(
            async scope =>
            {
                scope.WakeAfterCommit(Topics.Outbox);
                return await Held(scope.Db, lease).ExecuteUpdateAsync(
                    s => s.SetProperty(r => r.State, RowState.Done).SetProperty(r => r.DoneAt, now).SetProperty(r => r.RemoteId, remoteId).SetProperty(r => r.LeaseUntil, (long?)null).SetProperty(r => r.Error, (string?)null),
                    cancel);
            },
            cancel) == 1;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ReleaseAsync(OutboxLease lease, TimeSpan pause, string why, CancellationToken cancel)
    {
        var due = await store.NowAsync(cancel) + (long)pause.TotalMilliseconds;
        return await store.WriteAsync(
            scope => Held(scope.Db, lease).ExecuteUpdateAsync(s => s.SetProperty(r => r.LeaseUntil, (long?)null).SetProperty(r => r.DueAt, due).SetProperty(r => r.Error, why), cancel),
            cancel) == 1;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> BuryAsync(OutboxLease lease, string why, CancellationToken cancel)
    {
        var now = await store.NowAsync(cancel);
        return await store.WriteAsync(
            async scope =>
            {
                scope.WakeAfterCommit(Topics.Outbox);
                return await Held(scope.Db, lease).ExecuteUpdateAsync(
                    s => s.SetProperty(r => r.State, RowState.Dead).SetProperty(r => r.DoneAt, now).SetProperty(r => r.LeaseUntil, (long?)null).SetProperty(r => r.Error, why),
                    cancel);
            },
            cancel) == 1;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Dispatch>> FindAsync(IReadOnlyList<string> keys, CancellationToken cancel)
    {
        var rows = await store.ReadAsync(db => db.Outbox.AsNoTracking().Where(r => keys.Contains(r.Key) && r.Message != "").OrderBy(r => r.Id).Select(r => new { r.Message, r.State, r.Error }).ToListAsync(cancel), cancel);
        return rows.ConvertAll(r => new Dispatch(
            RowJson.Message(r.Message).To,
            r.State switch { RowState.Done => DispatchState.Delivered, RowState.Dead => DispatchState.Undeliverable, _ => DispatchState.Waiting },
            r.Error));
    }

    /// <inheritdoc/>
    public async ValueTask<QueueDepth> DepthAsync(CancellationToken cancel)
    {
        var now = await store.NowAsync(cancel);
        return await store.ReadAsync(
            async db =>
            {
                var waiting = db.Outbox.Where(r => r.State == RowState.Waiting);
                var oldest = await waiting.MinAsync(r => (long?)r.CreatedAt, cancel);
                return new QueueDepth(
                    await waiting.CountAsync(cancel),
                    TimeSpan.FromMilliseconds(oldest is { } since ? now - since : 0),
                    await db.Outbox.CountAsync(r => r.State == RowState.Dead, cancel));
            },
            cancel);
    }

    private static IQueryable<OutboxRow> Held(GuidanceDb db, OutboxLease lease) =>
        db.Outbox.Where(r => r.Id == lease.Id && r.Fence == lease.Fence && r.State == RowState.Waiting);

    /// <summary>The platform's id of the message that stands in a slot before a row.</summary>
    private static async Task<string?> StandsAsync(GuidanceDb db, string? slot, long before, CancellationToken cancel) => slot is null
        ? null
        : await db.Outbox.Where(r => r.Slot == slot && r.Id < before && r.RemoteId != null).OrderByDescending(r => r.Id).Select(r => r.RemoteId).FirstOrDefaultAsync(cancel);
}

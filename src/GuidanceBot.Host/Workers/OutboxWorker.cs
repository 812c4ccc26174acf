using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Host.Workers;

/// <summary>Delivers the replies of every chat: each chat on its own, so that a slow one holds up nobody else.</summary>
public sealed partial class OutboxWorker(IEnumerable<IChatEdge> edges, IOutbox outbox, IInbox inbox, ISignals signals, TimeProvider time, WorkerPulse pulse, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(edges.Select(e => BehindRequests.RunAsync(() => DeliverAsync(e, stoppingToken))));

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox of {Chat} can't be worked; trying again")]
    private static partial void Failed(ILogger log, string chat, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Chat}: message {Id} not delivered yet, attempt {Attempt}: {Why}")]
    private static partial void NotYet(ILogger log, string chat, long id, int attempt, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Chat}: message {Id} is a dead letter: {Why}")]
    private static partial void Buried(ILogger log, string chat, long id, string why);

    private async Task DeliverAsync(IChatEdge edge, CancellationToken cancel)
    {
        using var free = new SemaphoreSlim(edge.Parallel, edge.Parallel);
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                pulse.Beat(nameof(OutboxWorker) + " " + edge.Chat, time.GetUtcNow());
                await free.WaitAsync(cancel);
                free.Release();
                var next = signals.Next(Topics.Outbox);
                var claimedAt = time.GetTimestamp();
                var claimed = await outbox.ClaimAsync(edge.Chat, free.CurrentCount, Lease, cancel);
                foreach (var message in claimed)
                {
                    await free.WaitAsync(cancel);
                    _ = SendAsync(edge, message, claimedAt, free, cancel);
                }

                if (claimed.Count == 0)
                {
                    await Task.WhenAny(next, Task.Delay(Poll, time, cancel));
                }
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                Failed(log, edge.Chat, e);
                await Task.Delay(Poll, time, CancellationToken.None);
            }
        }
    }

    private async Task SendAsync(IChatEdge edge, OutboxLease lease, long claimedAt, SemaphoreSlim free, CancellationToken cancel)
    {
        try
        {
            // With half of the lease gone somebody else may soon own it: leave it to them.
            if (time.GetElapsedTime(claimedAt) > Lease / 2)
            {
                return;
            }

            await SettleAsync(edge, lease, await TrySendAsync(edge, lease, cancel), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e)
        {
            Failed(log, edge.Chat, e);
        }
        finally
        {
            free.Release();
        }
    }

    private static async Task<SendResult> TrySendAsync(IChatEdge edge, OutboxLease lease, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Lease / 3);
        try
        {
            if (lease.Attempt > 1 && edge.Sender.CanFind && await edge.Sender.FindAsync(lease.Message, limit.Token) is { } there)
            {
                return new Sent(there);
            }

            return await edge.Sender.SendAsync(lease.Message, lease.Replaces, lease.Attempt > 1 && !edge.Sender.CanFind, limit.Token);
        }
        catch (Exception e) when (e is HttpRequestException or System.IO.IOException or TimeoutException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new NotNow(null, e.GetType().Name);
        }
    }

    private async Task SettleAsync(IChatEdge edge, OutboxLease lease, SendResult result, CancellationToken cancel)
    {
        switch (result)
        {
            case Sent sent:
                await outbox.DeliveredAsync(lease, sent.RemoteId, cancel);
                break;
            case NotNow later when lease.Attempt < RetrySchedule.MostSendings:
                NotYet(log, edge.Chat, lease.Id, lease.Attempt, later.Why);
                await outbox.ReleaseAsync(lease, later.RetryAfter ?? RetrySchedule.PauseAfter(lease.Attempt), later.Why, cancel);
                break;
            case NotNow or Undeliverable:
                var why = result is Undeliverable never ? never.Why : $"{RetrySchedule.MostSendings} attempts failed";
                Buried(log, edge.Chat, lease.Id, why);
                if (Reminders.ReportOf(lease.Message, time.GetUtcNow()) is { } report)
                {
                    // Before it is put aside: a crash in between only repeats it, and the unique key absorbs that.
                    await inbox.InsertAsync(report, cancel);
                }

                await outbox.BuryAsync(lease, why, cancel);
                break;
            default:
                throw new InvalidOperationException("An unknown result of sending.");
        }
    }
}

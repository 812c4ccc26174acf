using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Host.Workers;

/// <summary>Takes deliveries out of the inbox, several conversations side by side.</summary>
public sealed partial class InboxWorker(IInbox inbox, DeliveryHandler handler, ISignals signals, Rush rush, TimeProvider time, WorkerPulse pulse, ILogger<InboxWorker> log) : BackgroundService
{
    private const int SideBySide = 16;

    /// <summary>Outlives the longest that a handler may take; renewed while it goes on.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _free = new(SideBySide, SideBySide);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _free.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => BehindRequests.RunAsync(() => TakeAsync(stoppingToken));

    [LoggerMessage(Level = LogLevel.Error, Message = "The inbox can't be read; trying again")]
    private static partial void Failed(ILogger log, Exception e);

    private async Task TakeAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                pulse.Beat(nameof(InboxWorker), time.GetUtcNow());
                await _free.WaitAsync(stoppingToken);
                _free.Release();
                var next = signals.Next(Topics.Inbox);
                var free = _free.CurrentCount;
                var claimed = await inbox.ClaimAsync(free, Lease, stoppingToken);
                await rush.SeeAsync(claimed, free, stoppingToken);
                foreach (var delivery in claimed)
                {
                    await _free.WaitAsync(stoppingToken);
                    _ = HandleAsync(delivery, stoppingToken);
                }

                if (claimed.Count == 0)
                {
                    await Task.WhenAny(next, Task.Delay(Poll, time, stoppingToken));
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database is away, most likely: try again, nothing is lost meanwhile.
                Failed(log, e);
                await Task.Delay(Poll, time, CancellationToken.None);
            }
        }
    }

    private async Task HandleAsync(DeliveryLease delivery, CancellationToken cancel)
    {
        try
        {
            using var done = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var renewing = RenewAsync(delivery, done.Token);
            await handler.HandleAsync(delivery, cancel);
            await done.CancelAsync();
            await renewing;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping: the lease ends by itself and another start takes it.
            return;
        }
        catch (Exception e)
        {
            Failed(log, e);
        }
        finally
        {
            _free.Release();
        }
    }

    private async Task RenewAsync(DeliveryLease delivery, CancellationToken done)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Lease / 3, time, done);
                await inbox.RenewAsync(delivery, Lease, done);
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            return;
        }
    }
}

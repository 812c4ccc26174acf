using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Host.Settings;

namespace GuidanceBot.Host.Workers;

/// <summary>Deletes what has been kept long enough.</summary>
public sealed partial class HousekeepingWorker(IInbox inbox, IAttachments attachments, BotSettings settings, TimeProvider time, ILogger<HousekeepingWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Every, time, stoppingToken);
                var now = time.GetUtcNow();
                var deliveries = await inbox.PurgeAsync(now.AddDays(-settings.Retention.Deliveries), stoppingToken);
                var pictures = await attachments.PurgeAsync(now.AddDays(-settings.Retention.Conversations), stoppingToken);
                Purged(log, deliveries, pictures);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                Failed(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Deleted {Deliveries} deliveries and {Pictures} pictures that were kept long enough")]
    private static partial void Purged(ILogger log, int deliveries, int pictures);

    [LoggerMessage(Level = LogLevel.Error, Message = "Purging failed; trying again in an hour")]
    private static partial void Failed(ILogger log, Exception e);
}

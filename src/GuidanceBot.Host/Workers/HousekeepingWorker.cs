using GuidanceBot.Core.Records;
using GuidanceBot.Host.Settings;
using GuidanceBot.Storage;

namespace GuidanceBot.Host.Workers;

/// <summary>Deletes what has been kept long enough: soon after the start, then every hour.</summary>
public sealed partial class HousekeepingWorker(IRetention retention, Store store, BotSettings settings, TimeProvider time, ILogger<HousekeepingWorker> log) : BackgroundService
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        for (var pause = Soon; !stoppingToken.IsCancellationRequested; pause = Every)
        {
            try
            {
                await Task.Delay(pause, time, stoppingToken);
                var gone = await retention.PurgeAsync(settings.Retention.ToKeepFor(), stoppingToken);
                await store.TidyAsync(stoppingToken);
                Purged(log, gone.Deliveries, gone.Pictures, gone.Conversations, gone.Answers, gone.Cases, gone.People);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Kept long enough and deleted: {Deliveries} deliveries, {Pictures} pictures, {Conversations} conversations and messages, {Answers} answers and drafts, {Cases} cases, {People} accounts")]
    private static partial void Purged(ILogger log, int deliveries, int pictures, int conversations, int answers, int cases, int people);

    [LoggerMessage(Level = LogLevel.Error, Message = "Purging failed; trying again in an hour")]
    private static partial void Failed(ILogger log, Exception e);
}

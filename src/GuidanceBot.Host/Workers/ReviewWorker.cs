using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Keeping;

namespace GuidanceBot.Host.Workers;

/// <summary>Looks every hour whether the review of a document is due. What is due becomes a delivery: known ones are absorbed, so replicas may all look.</summary>
public sealed partial class ReviewWorker(ReviewReminders reminders, IGuidanceShelf shelf, IInbox inbox, TimeProvider time, ILogger<ReviewWorker> log) : BackgroundService
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = Soon; !stoppingToken.IsCancellationRequested; pause = Every)
        {
            try
            {
                await Task.Delay(pause, time, stoppingToken);
                foreach (var due in await reminders.DueAsync(shelf, time.GetUtcNow(), stoppingToken))
                {
                    await inbox.InsertAsync(due, stoppingToken);
                }
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Can't look whether a document's review is due; trying again in an hour")]
    private static partial void Failed(ILogger log, Exception e);
}

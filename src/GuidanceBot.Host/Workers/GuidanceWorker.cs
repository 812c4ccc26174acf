using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Host.Workers;

/// <summary>Keeps the library at the published versions: looks at the files, and at what other replicas publish.</summary>
public sealed partial class GuidanceWorker(GuidanceImport import, GuidanceLibrary library, ISignals signals, TimeProvider time, ILogger<GuidanceWorker> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var next = signals.Next(Topics.Guidance);
                await Task.WhenAny(next, Task.Delay(Look, time, stoppingToken));
                stoppingToken.ThrowIfCancellationRequested();
                await import.LookAsync(stoppingToken);
                await library.ReloadAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                Failed(log, e);
                await Task.Delay(Look, time, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Guidance can't be looked at; the version before stays")]
    private static partial void Failed(ILogger log, Exception e);
}

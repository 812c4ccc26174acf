using GuidanceBot.Storage;

namespace GuidanceBot.Host.Workers;

/// <summary>Hears the wake-ups of other replicas.</summary>
public sealed class ListenWorker(PostgresListener listener) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await listener.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }
}

using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Host.Workers;

/// <summary>Reads the rules once the bot listens, so that the first person doesn't wait for them and the start doesn't either.</summary>
public sealed class WarmingWorker(IIdentifierScanner scanner, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var listening = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        scanner.Scan("Nothing to hide.");
    }
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Chat.Slack;

/// <summary>What is done after the acknowledgement and may be lost with the process: opening a form, a status, a polite word. Never a question.</summary>
internal sealed partial class SlackLater(IHostApplicationLifetime life, ILogger<SlackLater> log)
{
    private const int Most = 200;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private int _running;

    /// <summary>Does it beside the request, for at most ten seconds; too many at once, and it is left out.</summary>
    public void Do(string what, Func<CancellationToken, Task> work)
    {
        if (Interlocked.Increment(ref _running) > Most)
        {
            Interlocked.Decrement(ref _running);
            LeftOut(log, what);
            return;
        }

        _ = Task.Run(() => RunAsync(what, work), CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack: {What} failed: {Why}")]
    private static partial void Failed(ILogger log, string what, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack: too much at once, {What} is left out")]
    private static partial void LeftOut(ILogger log, string what);

    private async Task RunAsync(string what, Func<CancellationToken, Task> work)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping);
        limit.CancelAfter(Limit);
        try
        {
            await work(limit.Token);
        }
        catch (Exception e)
        {
            Failed(log, what, e.GetType().Name);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}

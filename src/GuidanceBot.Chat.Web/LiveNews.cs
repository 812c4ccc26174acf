using System.Net.ServerSentEvents;
using GuidanceBot.Chat.Web.Visitors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace GuidanceBot.Chat.Web;

/// <summary>Server-sent events: bounded per person, ended with the session and when the bot stops.</summary>
internal sealed class LiveNews(OpenPages open, IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>A page looks again this often even where it heard nothing: a wake-up of another replica can be missed.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    /// <summary>Sends news until the page is closed.</summary>
    public async Task SendAsync(HttpContext context, WebVisitor visitor, Func<CancellationToken, IAsyncEnumerable<SseItem<string>>> news)
    {
        using var place = open.Enter(visitor.Account.Key);
        if (place is null)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await TypedResults.ServerSentEvents(WhileSignedInAsync(news(end.Token), visitor.Until)).ExecuteAsync(context);
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException && end.IsCancellationRequested)
        {
            // The page was closed, or the bot stops, with whatever draws pages.
            return;
        }
    }

    private async IAsyncEnumerable<SseItem<string>> WhileSignedInAsync(IAsyncEnumerable<SseItem<string>> news, DateTimeOffset? until)
    {
        await foreach (var item in news)
        {
            if (until <= time.GetUtcNow())
            {
                yield return Over;
                yield break;
            }

            yield return item;
        }
    }

    /// <summary>The last news: whoever looks at the page must sign in again.</summary>
    public static SseItem<string> Over { get; } = new("", "over");

    /// <summary>News that only keeps the line open.</summary>
    public static SseItem<string> Ping { get; } = new("", "ping") { ReconnectionInterval = TimeSpan.FromSeconds(2) };
}

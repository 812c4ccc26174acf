using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using GuidanceBot.Chat.Web.Components.Chat;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Threads;

/// <summary><c>/events/{id}</c>: changed messages of a conversation as HTML, "my questions" and the open guidance with them, status lines.</summary>
internal sealed class ThreadNews(IWebIdentity identity, IPostbox postbox, MyQuestions questions, IGuidanceLibrary library, ISignals signals, WebStatusLine status, PageStates states, WebMessageFormatter formatter, LiveNews live, TimeProvider time)
{
    /// <summary>Sends the news of one conversation.</summary>
    public async Task SendAsync(HttpContext context)
    {
        if (context.Request.RouteValues["id"] is not string id || !WebPayloadParser.IsId(id))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var visitor = await identity.AskerAsync(context);
        var state = await states.OfAsync(context, visitor, id);
        var after = context.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : context.Request.Query["after"].ToString();
        _ = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        await live.SendAsync(context, visitor, cancel => NewsAsync(visitor, state, seen, cancel));
    }

    private async IAsyncEnumerable<SseItem<string>> NewsAsync(WebVisitor visitor, PageState opened, long seen, [EnumeratorCancellation] CancellationToken cancel)
    {
        var key = visitor.Conversation(opened.Conversation!).Key;
        using var lines = status.Listen(key);
        var line = lines.WaitAsync(cancel);
        yield return LiveNews.Ping;
        while (true)
        {
            var next = signals.Next(Topics.Postbox(key));
            var changed = await postbox.ListAsync(key, seen, cancel);
            var state = opened with { Now = time.GetUtcNow(), Clauses = new(library.Current) };
            foreach (var posted in changed.OrderBy(p => p.Change))
            {
                seen = posted.Change;
                yield return new SseItem<string>(await ReplyAsync(state, posted), "reply") { EventId = seen.ToString(CultureInfo.InvariantCulture) };
            }

            if (changed.Count > 0)
            {
                var mine = await questions.OfAsync(visitor.Account, cancel);
                yield return new SseItem<string>(await formatter.HtmlAsync<MinePart>(With(state, ("Lines", mine.Lines))), "mine");
                var open = OpenGuidance.For(library.Current, await postbox.ListAsync(key, 0, cancel));
                yield return new SseItem<string>(await formatter.HtmlAsync<Beside>(With(state, ("Open", open))), "beside");
            }

            await Task.WhenAny(next, line, Task.Delay(LiveNews.LookAgain, time, cancel));
            cancel.ThrowIfCancellationRequested();
            if (line.IsCompleted)
            {
                yield return new SseItem<string>(lines.Take() ?? "", "status");
                line = lines.WaitAsync(cancel);
            }
            else
            {
                yield return LiveNews.Ping;
            }
        }
    }

    private ValueTask<string> ReplyAsync(PageState state, PostedReply posted) => formatter.HtmlAsync<Exchange>(With(state, ("Posted", posted)));

    private static Dictionary<string, object?> With(PageState state, (string Name, object? Value) more) => new(StringComparer.Ordinal) { ["State"] = state, [more.Name] = more.Value };
}

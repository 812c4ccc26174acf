using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using GuidanceBot.Chat.Web.Components.Desk;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary><c>/desk/events</c>: the queue and the open case, each time they change; the queue's ages once a minute.</summary>
internal sealed class DeskNews(DeskPages pages, DeskReader reader, IGuidanceLibrary library, ISignals signals, IRoles roles, WebMessageFormatter formatter, LiveNews live, TimeProvider time)
{
    private static readonly TimeSpan AgesAgain = TimeSpan.FromMinutes(1);

    /// <summary>Sends the desk's news.</summary>
    public async Task SendAsync(HttpContext context)
    {
        if (await pages.EnterAsync(context) is not { } reviewer)
        {
            return;
        }

        var number = WebPayloadParser.IsId(context.Request.Query["case"]) ? context.Request.Query["case"].ToString() : null;
        var show = context.Request.Query["show"].ToString();
        var view = await reader.ReadAsync(reviewer, show, number, context.RequestAborted);
        var state = await pages.StateAsync(context, reviewer, view);
        var seen = int.TryParse(context.Request.Query["version"], System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0;
        await live.SendAsync(context, reviewer, cancel => NewsAsync(reviewer, state, show, number, seen, cancel));
    }

    private async IAsyncEnumerable<SseItem<string>> NewsAsync(WebVisitor reviewer, PageState opened, string show, string? number, int version, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (queue, sentAt) = ("", time.GetTimestamp());
        yield return LiveNews.Ping;
        while (true)
        {
            var next = signals.Next(Topics.Cases);
            if (!(await roles.OfAsync(reviewer.Account, cancel)).HasFlag(Roles.Reviewer))
            {
                // A reviewer no more, or signed out in another window: an open page shows them nothing new.
                yield return LiveNews.Over;
                yield break;
            }

            var view = await reader.ReadAsync(reviewer, show, number, cancel);
            var state = opened with { Now = time.GetUtcNow(), Clauses = new(library.Current) };
            var stamp = $"{view.Queue.All} {view.Queue.Mine} {view.Queue.Nobody}\n" + string.Join('\n', view.Queue.Cases.Select(c => $"{c.Number} {c.Version}"));
            if (stamp != queue || time.GetElapsedTime(sentAt) > AgesAgain)
            {
                (queue, sentAt) = (stamp, time.GetTimestamp());
                yield return new SseItem<string>(await HtmlAsync<QueuePart>(state, view), "queue");
            }

            if (view.Open is { } open && open.Case.Version != version)
            {
                version = open.Case.Version;
                yield return new SseItem<string>(await HtmlAsync<CasePart>(state, view), "case");
                yield return new SseItem<string>(await HtmlAsync<DecidePart>(state, view), "decide");
            }

            await Task.WhenAny(next, Task.Delay(LiveNews.LookAgain, time, cancel));
            cancel.ThrowIfCancellationRequested();
            yield return LiveNews.Ping;
        }
    }

    private ValueTask<string> HtmlAsync<TComponent>(PageState state, DeskView view)
        where TComponent : Microsoft.AspNetCore.Components.IComponent =>
        formatter.HtmlAsync<TComponent>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["State"] = state, ["View"] = view });
}

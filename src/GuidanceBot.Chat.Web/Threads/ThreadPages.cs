using System.Globalization;
using GuidanceBot.Chat.Web.Components.Chat;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Guidance;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Threads;

/// <summary>The staff chat's pages.</summary>
internal sealed class ThreadPages(IWebIdentity identity, ThreadReader reader, MyQuestions questions, PageStates states, WebMessageFormatter formatter, IGuidanceLibrary library)
{
    /// <summary><c>/</c>: the newest conversation, or a new one.</summary>
    public async Task StartAsync(HttpContext context)
    {
        if (context.Request.Query.ContainsKey(WebPayloads.Event))
        {
            // A link from an event's card asks about something new.
            await NewAsync(context);
            return;
        }

        var visitor = await identity.AskerAsync(context);
        var newest = visitor.IsNew ? null : (await questions.OfAsync(visitor.Account, context.RequestAborted)).Lines.FirstOrDefault(l => l.Conversation is not null)?.Conversation;
        context.Response.Redirect("/c/" + (newest ?? WebPayloadParser.NewId()));
    }

    /// <summary><c>/new</c>: an empty conversation, about an event where the address names one. It exists once something is said in it.</summary>
    public static Task NewAsync(HttpContext context)
    {
        var about = context.Request.Query[WebPayloads.Event].ToString();
        context.Response.Redirect("/c/" + WebPayloadParser.NewId() + (about.Length is > 0 and <= WebPayloadParser.MaxEvent ? $"?{WebPayloads.Event}={Uri.EscapeDataString(about)}" : ""));
        return Task.CompletedTask;
    }

    /// <summary><c>/c/{id}</c>: one conversation of this visitor.</summary>
    public async Task ShowAsync(HttpContext context)
    {
        if (context.Request.RouteValues["id"] is not string id || !WebPayloadParser.IsId(id))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var visitor = await identity.AskerAsync(context);
        long? after = long.TryParse(context.Request.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var change) ? change : null;
        var at = context.Request.Query["at"].ToString() is { Length: > 0 and < 60 } reference ? reference : null;
        var view = await reader.ReadAsync(visitor, id, after, context.Request.Query.ContainsKey("all"), at, context.RequestAborted);
        await WriteAsync(context, visitor, id, view with { Event = EventOf(context.Request.Query[WebPayloads.Event].ToString()) });
    }

    /// <summary>The page with something that the visitor should know: a refusal, or what they typed and why it wasn't sent.</summary>
    public async Task ShowAgainAsync(HttpContext context, WebVisitor visitor, string conversation, Func<ThreadView, ThreadView> with)
    {
        var view = await reader.ReadAsync(visitor, conversation, null, all: false, at: null, context.RequestAborted);
        await WriteAsync(context, visitor, conversation, with(view));
    }

    /// <summary>Only an event that is described: nobody else's words come onto the page from an address.</summary>
    private string? EventOf(string named) => named.Length is 0 or > WebPayloadParser.MaxEvent
        ? null
        : library.Current.Events.FirstOrDefault(e => e.Names.Any(n => string.Equals(n.TrimStart('#'), named.TrimStart('#'), StringComparison.OrdinalIgnoreCase)))?.Name;

    private async Task WriteAsync(HttpContext context, WebVisitor visitor, string conversation, ThreadView view)
    {
        var state = await states.OfAsync(context, visitor, conversation);
        await formatter.WriteAsync<ChatPage>(context, new Dictionary<string, object?>(StringComparer.Ordinal) { ["State"] = state, ["View"] = view });
    }
}

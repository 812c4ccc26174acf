using System.Globalization;
using GuidanceBot.Chat.Web.Components.Desk;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary><c>/desk/pings</c>: an admin sends a queue a test ping and sees whether it was delivered.</summary>
internal sealed class PingPages(IWebIdentity identity, IDeskSettings settings, IOutbox outbox, Intake intake, PageStates states, WebRequestVerifier verifier, WebMessageFormatter formatter, TimeProvider time)
{
    private const int LongestId = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    /// <summary>The page.</summary>
    public async Task ShowAsync(HttpContext context)
    {
        if (await EnterAsync(context) is not { } admin)
        {
            return;
        }

        var query = context.Request.Query;
        var view = new PingView((await settings.CurrentAsync(context.RequestAborted)).ListQueues());
        if (int.TryParse(query["queue"], NumberStyles.None, CultureInfo.InvariantCulture, out var queue) && query["sent"].ToString() is { Length: > 0 and <= LongestId } ping)
        {
            view = view with { Pinged = queue, Sent = await outbox.FindAsync(TestPings.KeysOf(ping), context.RequestAborted) };
        }

        await WriteAsync(context, admin, view);
    }

    /// <summary><c>POST /desk/ping</c>: inserted first like any act, then followed for a moment.</summary>
    public async Task TakeAsync(HttpContext context)
    {
        if (await EnterAsync(context) is not { } admin)
        {
            return;
        }

        var cancel = context.RequestAborted;
        if (WebPress.Read(context.Request.Form[WebPayloads.Press]) is not { Verb: TestPings.Verb, Choice: { } queue } press)
        {
            await verifier.TellAsync(context, StatusCodes.Status400BadRequest, "I don’t know that button", "It may be from an older page. Open it again, please.");
            return;
        }

        var result = await intake.AcceptAndWaitAsync(WebPayloadParser.Action(context.Request.Form, admin, admin.Desk, press, time.GetUtcNow()), cancel);
        if (result?.GoTo is not { } ping)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            await WriteAsync(context, admin, new PingView((await settings.CurrentAsync(cancel)).ListQueues(), queue, [], result?.Refusal ?? "It is on its way. Look at the queue’s place."));
            return;
        }

        await FollowAsync(ping, cancel);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/desk/pings?queue={queue}&sent={ping}");
    }

    private async Task FollowAsync(string ping, CancellationToken cancel)
    {
        var until = time.GetUtcNow() + Patience;
        while ((await outbox.FindAsync(TestPings.KeysOf(ping), cancel)).Any(d => d.State == DispatchState.Waiting) && time.GetUtcNow() < until)
        {
            await Task.Delay(Poll, time, cancel);
        }
    }

    private async ValueTask<WebVisitor?> EnterAsync(HttpContext context)
    {
        var admin = await identity.AdminAsync(context);
        if (admin is null)
        {
            await verifier.TellAsync(context, StatusCodes.Status403Forbidden, "Test pings are for admins", "If you look after this bot and should be one, ask the comms lead or your IT department to add you.");
        }

        return admin;
    }

    private async Task WriteAsync(HttpContext context, WebVisitor admin, PingView view) =>
        await formatter.WriteAsync<PingsPage>(context, new Dictionary<string, object?>(StringComparer.Ordinal) { ["State"] = await states.OfAsync(context, admin), ["View"] = view });
}

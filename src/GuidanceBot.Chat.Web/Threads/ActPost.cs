using System.Globalization;
using GuidanceBot.Chat.Web.Components;
using GuidanceBot.Chat.Web.Components.Forms;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.People;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Threads;

/// <summary><c>POST /act</c>: the press of a button or the sending of a form, by the asker.</summary>
internal sealed class ActPost(IWebIdentity identity, Intake intake, FormPages forms, ThreadReader reader, ThreadPages pages, SayPost say, WebRequestVerifier verifier, WebMessageFormatter formatter, TimeProvider time)
{
    private static readonly TimeSpan ReplyPatience = TimeSpan.FromSeconds(1);

    /// <summary>Takes the press.</summary>
    public async Task TakeAsync(HttpContext context)
    {
        var form = context.Request.Form;
        if (WebPress.Read(form[WebPayloads.Press]) is not { } press)
        {
            await verifier.TellAsync(context, StatusCodes.Status400BadRequest, "I don’t know that button", "It may be from an older page. Open it again, please.");
            return;
        }

        var visitor = await identity.AskerAsync(context);
        var conversation = WebPayloadParser.IsId(form[WebPayloads.Where]) ? form[WebPayloads.Where].ToString() : WebPayloadParser.NewId();
        var action = WebPayloadParser.Action(form, visitor, visitor.Conversation(conversation), press, time.GetUtcNow());
        var errors = FormDesk.Errors(press.Verb, action.Fields, time.GetUtcNow());
        if (errors.Count > 0 && await forms.FormOfAsync(press, visitor, context.RequestAborted) is { } opened)
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await forms.WriteAsync(context, visitor, conversation, opened, new TypedForm(action.Fields, errors));
            return;
        }

        // Once a person is forgotten their conversations are counted from one again.
        var seen = press.Verb == ForgetHandler.Confirm ? 0 : await reader.SeenAsync(visitor, conversation, context.RequestAborted);
        var result = await intake.AcceptAndWaitAsync(action, context.RequestAborted);
        if (press.Verb == ForgetHandler.Confirm && result is { Refusal: null } && WebRequestVerifier.WantsPart(context))
        {
            // What the page still shows is gone: it is loaded anew.
            context.Response.StatusCode = StatusCodes.Status205ResetContent;
            return;
        }

        await AnswerAsync(context, visitor, conversation, seen, result);
    }

    private async Task AnswerAsync(HttpContext context, WebVisitor visitor, string conversation, long seen, ActResult? result)
    {
        if (result?.Refusal is { } refusal)
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            await (WebRequestVerifier.WantsPart(context)
                ? formatter.WriteAsync<Notice>(context, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Title"] = refusal, ["Tone"] = Sign.Corrected })
                : pages.ShowAgainAsync(context, visitor, conversation, v => v with { Refusal = refusal }));
            return;
        }

        if (WebRequestVerifier.WantsPart(context))
        {
            context.Response.StatusCode = result is null ? StatusCodes.Status202Accepted : StatusCodes.Status204NoContent;
            return;
        }

        var waits = result is null;
        if (!waits)
        {
            // What leads somewhere has a message of its own, which the page waits for where it is late.
            var arrived = await say.ArrivedAsync(visitor, conversation, seen, time.GetUtcNow() + ReplyPatience, context.RequestAborted);
            waits = !arrived && result!.GoTo is not null;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/c/{conversation}{(waits ? $"?after={seen}" : "")}#latest");
    }
}

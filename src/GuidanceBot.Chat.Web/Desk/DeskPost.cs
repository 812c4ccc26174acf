using GuidanceBot.Core.Conversations;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary><c>POST /desk/act</c>: what a reviewer does with a case. Inserted first, like a press anywhere else.</summary>
internal sealed class DeskPost(DeskPages pages, DeskReader reader, Intake intake, WebRequestVerifier verifier, TimeProvider time)
{
    /// <summary>Takes the press.</summary>
    public async Task TakeAsync(HttpContext context)
    {
        if (await pages.EnterAsync(context) is not { } reviewer)
        {
            return;
        }

        var form = context.Request.Form;
        if (WebPress.Read(form[WebPayloads.Press]) is not { } press || !press.Verb.StartsWith("case.", StringComparison.Ordinal) || !WebPayloadParser.IsId(form[WebPayloads.Where]))
        {
            await verifier.TellAsync(context, StatusCodes.Status400BadRequest, "I don’t know that button", "It may be from an older page. Open it again, please.");
            return;
        }

        var number = form[WebPayloads.Where].ToString();
        var action = WebPayloadParser.Action(form, reviewer, reviewer.Desk, press, time.GetUtcNow());
        if (FormDesk.Errors(press.Verb, action.Fields, time.GetUtcNow()).Count > 0)
        {
            await BackAsync(context, StatusCodes.Status422UnprocessableEntity, number, press, null);
            return;
        }

        var result = await intake.AcceptAndWaitAsync(action, context.RequestAborted);
        if (result?.Refusal is { } refusal)
        {
            await BackAsync(context, StatusCodes.Status409Conflict, number, press, refusal);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/desk/" + number;
    }

    private async Task BackAsync(HttpContext context, int status, string number, WebPress press, string? refusal)
    {
        var reviewer = (await pages.EnterAsync(context))!;
        var view = await reader.ReadAsync(reviewer, "all", number, context.RequestAborted);
        if (view.Open is null)
        {
            await verifier.TellAsync(context, StatusCodes.Status404NotFound, "There’s no such case", refusal ?? "");
            return;
        }

        context.Response.StatusCode = status;
        await pages.WriteAsync(context, reviewer, view with { Typed = DeskTyped.Of(context.Request.Form, press, refusal, time.GetUtcNow()) });
    }
}

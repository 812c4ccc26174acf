using GuidanceBot.Chat.Web.Components.Forms;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Threads;

/// <summary><c>/form</c>: the form that a button opens, as a page or in place.</summary>
internal sealed class FormPages(IWebIdentity identity, FormDesk desk, PageStates states, WebRequestVerifier verifier, WebMessageFormatter formatter)
{
    /// <summary>Opens a form.</summary>
    public async Task OpenAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var visitor = await identity.AskerAsync(context);
        if (WebPress.Read($"{query["verb"]}:{query["ref"]}:1:") is not { } press)
        {
            await verifier.TellAsync(context, StatusCodes.Status404NotFound, "I don’t know that form", "It may be from an older page. Open it again, please.");
            return;
        }

        var opened = await desk.OpenAsync(press.Verb, press.Ref, visitor.Sender, context.RequestAborted);
        if (opened.Form is not { } form)
        {
            await verifier.TellAsync(context, StatusCodes.Status409Conflict, "That can’t be opened now", opened.Refusal ?? "");
            return;
        }

        await WriteAsync(context, visitor, WebPayloadParser.IsId(query["c"]) ? query["c"].ToString() : null, form, null);
    }

    /// <summary>The form that a press came from, to be shown again; null where it can't be opened any more.</summary>
    public async ValueTask<Form?> FormOfAsync(WebPress press, WebVisitor visitor, CancellationToken cancel)
    {
        var opener = press.Verb switch
        {
            "question.submit" => "question.ask",
            AccountForms.Verb => AccountForms.Open,
            "draft.submit" => "draft.check",
            "draft.resubmit" => "draft.recheck",
            "draft.confirmed" => "draft.confirm",
            "consent.submit" => "consent.change",
            "case.add.submit" => "case.add",
            "case.reply.submit" => "case.reply_form",
            _ => null,
        };
        return opener is null ? null : (await desk.OpenAsync(opener, press.Ref, visitor.Sender, cancel)).Form;
    }

    /// <summary>Writes a form: fresh, or with what was typed.</summary>
    public async Task WriteAsync(HttpContext context, WebVisitor visitor, string? conversation, Form form, TypedForm? typed)
    {
        var state = await states.OfAsync(context, visitor, conversation);
        Dictionary<string, object?> parameters = new(StringComparer.Ordinal) { ["State"] = state, ["Form"] = form, ["Typed"] = typed };
        await (WebRequestVerifier.WantsPart(context) ? formatter.WriteAsync<FormFragment>(context, parameters) : formatter.WriteAsync<FormPage>(context, parameters));
    }
}

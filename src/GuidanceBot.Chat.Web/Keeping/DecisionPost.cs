using System.Globalization;
using GuidanceBot.Chat.Web.Guidance;
using GuidanceBot.Core.Rulings;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Keeping;

/// <summary><c>POST /decisions/act</c>: a lead withdraws a decision, extends it, or keeps it after its clause changed.</summary>
internal sealed class DecisionPost(KeepingPages pages, KeepingReader reader, RulingShelf rulings, WebRequestVerifier verifier)
{
    /// <summary>Takes the press.</summary>
    public async Task TakeAsync(HttpContext context)
    {
        if (await pages.EnterAsync(context) is not { } lead)
        {
            return;
        }

        var (form, by, cancel) = (context.Request.Form, lead.Account.Key, context.RequestAborted);
        var (id, version) = (form["decision"].ToString(), KeepingPages.Version(form["version"]));
        if (!WebPayloadParser.IsId(id) || version is null)
        {
            await verifier.TellAsync(context, StatusCodes.Status400BadRequest, "I don’t know that button", "It may be from an older page. Open it again, please.");
            return;
        }

        var days = int.TryParse(form["days"], CultureInfo.InvariantCulture, out var n) ? n : Ruling.DefaultDays;
        var why = form[WebPayloads.Press].ToString() switch
        {
            "withdraw" => await rulings.WithdrawAsync(id, version, by, cancel),
            "extend" => await rulings.ExtendAsync(id, version, days, by, cancel),
            "keep" when KeepingPages.Version(form["guidance"]) is { } guidance => await rulings.KeepAsync(id, version, guidance, by, cancel),
            _ => "I don’t know that button. It may be from an older page.",
        };
        var document = form["document"].ToString() is { Length: > 0 } name ? await reader.DocumentAsync(name, cancel) : null;
        if (why is null)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = document is null ? "/decisions" : ClauseLinks.Href(document.Name) + "/after#decisions";
            return;
        }

        context.Response.StatusCode = StatusCodes.Status409Conflict;
        var problem = new KeepingProblem("Nothing changed", why);
        await (document is null ? pages.DecisionsAsync(context, lead, "", problem) : pages.AfterAsync(context, lead, document, problem));
    }
}

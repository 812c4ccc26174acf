using GuidanceBot.Chat.Web.Components.Desk;
using GuidanceBot.Chat.Web.Components.Forms;
using GuidanceBot.Chat.Web.Keeping;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Modes;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary><c>/desk/modes</c>: a lead sees which mode holds where, switches it, and reads what happened in pilots.</summary>
internal sealed class ModePages(LeadDoor door, ModeBook book, IDeskSettings settings, Intake intake, PageStates states, WebRequestVerifier verifier, WebMessageFormatter formatter, TimeProvider time)
{
    private const int MostSwitches = 50;

    /// <summary>The page.</summary>
    public async Task ShowAsync(HttpContext context)
    {
        if (await EnterAsync(context) is { } lead)
        {
            await WriteAsync(context, lead, v => v with { Switched = context.Request.Query.ContainsKey("switched") });
        }
    }

    /// <summary><c>POST /desk/mode</c>: inserted first like any act; who may do it is decided again when it is handled.</summary>
    public async Task TakeAsync(HttpContext context)
    {
        if (await EnterAsync(context) is not { } lead)
        {
            return;
        }

        var form = context.Request.Form;
        if (WebPress.Read(form[WebPayloads.Press]) is not { Verb: ModeForm.Verb } press)
        {
            await verifier.TellAsync(context, StatusCodes.Status400BadRequest, "I don’t know that button", "It may be from an older page. Open it again, please.");
            return;
        }

        var action = WebPayloadParser.Action(form, lead, lead.Desk, press, time.GetUtcNow());
        var result = await intake.AcceptAndWaitAsync(action, context.RequestAborted);
        if (result is { Refusal: null })
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = "/desk/modes?switched";
            return;
        }

        context.Response.StatusCode = StatusCodes.Status409Conflict;
        var typed = new TypedForm(action.Fields, new Dictionary<string, string>(StringComparer.Ordinal));
        await WriteAsync(context, lead, v => v with { Refusal = result?.Refusal ?? "It is on its way. Open the page again in a moment.", Typed = typed });
    }

    private async ValueTask<WebVisitor?> EnterAsync(HttpContext context)
    {
        var lead = await door.FindAsync(context);
        if (lead is null)
        {
            await verifier.TellAsync(context, StatusCodes.Status403Forbidden, "Switching modes is for comms leads", "If you should be a lead, ask whoever runs the bot to add you.");
        }

        return lead;
    }

    private async Task WriteAsync(HttpContext context, WebVisitor lead, Func<ModesView, ModesView> change)
    {
        var cancel = context.RequestAborted;
        var desk = await settings.CurrentAsync(cancel);
        var (modes, _) = await book.CurrentAsync(cancel);
        var view = new ModesView(modes, await book.HistoryAsync(MostSwitches, cancel), book.Otherwise(WebEdge.Name, desk), ModeForm.Of(lead.Account.Tenant, desk.Places), desk.Hours, WhoDid.Of(lead.Account, desk));
        await formatter.WriteAsync<ModesPage>(context, new Dictionary<string, object?>(StringComparer.Ordinal) { ["State"] = await states.OfAsync(context, lead), ["View"] = change(view) });
    }
}

using GuidanceBot.Chat.Web.Components.Desk;
using GuidanceBot.Chat.Web.Components.Forms;
using GuidanceBot.Chat.Web.Keeping;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Settings;
using Microsoft.AspNetCore.Http;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary><c>/desk/hours</c> (leads: hours, targets, queues) and <c>/desk/holds</c> (comms: the hold on posting, the register of embargoes).</summary>
internal sealed class SettingPages(LeadDoor door, DeskBook book, RegisterBook registers, IDeskSettings settings, Intake intake, PageStates states, WebRequestVerifier verifier, WebMessageFormatter formatter, TimeProvider time)
{
    private const int MostChanges = 50;
    private const string Hours = "/desk/hours";
    private const string Holds = "/desk/holds";

    /// <summary><c>GET /desk/hours</c>.</summary>
    public Task HoursAsync(HttpContext context) => ShowAsync(context, Hours);

    /// <summary><c>GET /desk/holds</c>.</summary>
    public Task HoldsAsync(HttpContext context) => ShowAsync(context, Holds);

    /// <summary><c>POST /desk/settings</c>: inserted first like any act; who may do it is decided again when it is handled.</summary>
    public async Task TakeAsync(HttpContext context)
    {
        var form = context.Request.Form;
        var press = WebPress.Read(form[WebPayloads.Press]);
        var page = press?.Verb switch { HoursForm.Verb or QueueForm.Save or QueueForm.Remove => Hours, RegisterForms.Hold or RegisterForms.Lift or RegisterForms.Add or RegisterForms.Remove => Holds, _ => null };
        if (await EnterAsync(context, page ?? Holds) is not { } visitor)
        {
            return;
        }

        if (press is null || page is null)
        {
            await verifier.TellAsync(context, StatusCodes.Status400BadRequest, "I don’t know that button", "It may be from an older page. Open it again, please.");
            return;
        }

        var cancel = context.RequestAborted;
        var fields = WebPayloadParser.Fields(form, WebPress.PrefixOf(press.Verb));
        var errors = await ErrorsAsync(press, fields, cancel);
        var result = errors.Count > 0 ? null : await intake.AcceptAndWaitAsync(WebPayloadParser.Action(form, visitor, visitor.Desk, press, time.GetUtcNow()), cancel);
        if (result is { Refusal: null })
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = page + "?saved";
            return;
        }

        context.Response.StatusCode = StatusCodes.Status409Conflict;
        var refusal = errors.Count > 0 ? "Look at the lines that are marked." : result?.Refusal ?? "It is on its way. Open the page again in a moment.";
        await WriteAsync(context, visitor, page, v => v with { Refusal = refusal, Back = (SettingForm.Same(press), new TypedForm(fields, errors)) });
    }

    private async Task ShowAsync(HttpContext context, string page)
    {
        if (await EnterAsync(context, page) is { } visitor)
        {
            await WriteAsync(context, visitor, page, v => v with { Saved = context.Request.Query.ContainsKey("saved") });
        }
    }

    private async ValueTask<WebVisitor?> EnterAsync(HttpContext context, string page)
    {
        var visitor = page == Hours ? await door.FindAsync(context) : await door.FindReviewerAsync(context);
        if (visitor is null)
        {
            await verifier.TellAsync(context, StatusCodes.Status403Forbidden, page == Hours ? "Hours and queues are for comms leads" : "Holds and embargoes are for comms", "If you should be one of them, ask whoever runs the bot to add you.");
        }

        return visitor;
    }

    /// <summary>What can't be read, by field, before anything is stored.</summary>
    private async ValueTask<IReadOnlyDictionary<string, string>> ErrorsAsync(WebPress press, Dictionary<string, string> fields, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var (desk, _) = await book.CurrentAsync(cancel);
        return press.Verb switch
        {
            HoursForm.Verb => HoursForm.Read(fields, desk, desk.Hours.Today(now)).Errors,
            QueueForm.Save => QueueForm.Read(fields, QueueForm.Chats(await settings.CurrentAsync(cancel)), desk.Queues.Where((_, i) => i + 1 != press.Choice).Select(q => q.Name)).Errors,
            RegisterForms.Hold => RegisterForms.ReadHold(fields, desk.Hours, now).Errors,
            RegisterForms.Add => RegisterForms.ReadEmbargo(fields, desk.Hours, now, (await registers.EmbargoesAsync(cancel)).Embargoes.Select(e => e.Name)).Errors,
            _ => new Dictionary<string, string>(StringComparer.Ordinal),
        };
    }

    private async Task WriteAsync(HttpContext context, WebVisitor visitor, string page, Func<SettingView, SettingView> change)
    {
        var cancel = context.RequestAborted;
        var desk = await settings.CurrentAsync(cancel);
        var who = WhoDid.Of(visitor.Account, desk);
        var view = page == Hours ? new SettingView(await OfHoursAsync(desk, cancel), await book.HistoryAsync(MostChanges, cancel), who) : new SettingView(await OfHoldsAsync(cancel), await registers.HistoryAsync(MostChanges, cancel), who);
        await formatter.WriteAsync<SettingsPage>(context, new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["State"] = await states.OfAsync(context, visitor),
            ["View"] = change(view),
            ["Title"] = page == Hours ? "Hours and queues" : "Holds and embargoes",
            ["About"] = page == Hours
                ? "When comms is there, how soon an answer is due, and who gets which case. People who ask read when they can expect you; reminders go by it."
                : "What holds posts back. A draft that is checked during a hold gets your words and until when; one that speaks of something under embargo waits for a person.",
        });
    }

    private async ValueTask<IReadOnlyList<SettingPart>> OfHoursAsync(DeskSettings now, CancellationToken cancel)
    {
        var (desk, version) = await book.CurrentAsync(cancel);
        var chats = QueueForm.Chats(now);
        return
        [
            new SettingPart("Hours and targets", null, [], HoursForm.Of(desk, version, desk.Hours.Today(time.GetUtcNow()))),
            new SettingPart(
                "Queues",
                chats.Count == 0 ? "A queue names the cases of a topic, an event or a team, on the case and on its card. Once a chat is connected, its cards can go to a channel of their own." : "A queue takes the cases of a topic, an event, a team or a chat, to people of their own. Of two that take a case, the upper one has it.",
                [.. desk.Queues.Select((q, i) => new SettingItem($"{q.Name}: {DeskWords.Queue(q)}.", QueueForm.Of(q, version, chats), new WebPress(QueueForm.Remove, DeskBook.Key, version, i + 1), "Remove", "Remove " + q.Name, i + 1))],
                QueueForm.Of(null, version, chats)) { None = "None: every case is in the same queue." },
        ];
    }

    private async ValueTask<IReadOnlyList<SettingPart>> OfHoldsAsync(CancellationToken cancel)
    {
        var ((hold, holds), (embargoes, version)) = (await registers.HoldAsync(cancel), await registers.EmbargoesAsync(cancel));
        var over = hold?.Until is { } end && end <= time.GetUtcNow();
        var current = over ? null : hold;
        return
        [
            new SettingPart(
                "Hold",
                null,
                current is null ? [] : [new SettingItem(RegisterWords.Sentence(current), RegisterForms.OfHold(current, holds), new WebPress(RegisterForms.Lift, RegisterBook.HoldKey, holds, null), "Lift the hold", "Lift the hold", null)],
                current is null ? RegisterForms.OfHold(null, holds) : null) { None = over ? $"None is on. The last one ended at {RegisterWords.Moment(hold!.Until!.Value)}." : "None is on." },
            new SettingPart(
                "Embargoes",
                null,
                [.. embargoes.Select((e, i) => new SettingItem($"{RegisterWords.Sentence(e)}. I look for: {string.Join(", ", e.Phrases)}.", null, new WebPress(RegisterForms.Remove, RegisterBook.EmbargoesKey, version, i + 1), "Take off the list", $"Take off the list: {e.Name}", i + 1))],
                RegisterForms.OfEmbargo(version)) { None = "None is registered." },
        ];
    }
}

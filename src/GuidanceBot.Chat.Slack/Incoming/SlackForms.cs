using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Api;
using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>Modals: opened within the three seconds that Slack gives, checked in the same response, stored before they close.</summary>
internal sealed class SlackForms(FormDesk desk, Intake intake, IDeskSettings settings, SlackApi api, SlackLater later, SlackPolite polite, SlackPictures pictures, TimeProvider time)
{
    private const int LongestPrefilled = SlackLimits.Section;

    /// <summary>Opens the form of a button.</summary>
    /// <param name="press">The press.</param>
    /// <param name="sender">Who pressed.</param>
    /// <param name="first">What the press does before, stored already; the form shows what came of it. Null: nothing.</param>
    public void Open(Pressed press, Sender sender, InboundAction? first) => later.Do("opening a form", async cancel =>
    {
        if (first is not null)
        {
            // Its own refusal isn't told: whether the form may open says the same, and says it of the form.
            await intake.AcceptAndWaitAsync(first, cancel);
        }

        var opened = await desk.OpenAsync(press.Verb, press.Ref, sender, cancel);
        if (opened.Form is { } form)
        {
            await ShowAsync(form, press.TriggerId, sender, press.Channel is ['D', ..] ? press.ThreadTs : null, cancel);
        }
        else
        {
            await polite.RespondAsync(press, opened.Refusal ?? "There’s no form for that any more.", await InsteadAsync(press, sender, cancel), cancel);
        }
    });

    /// <summary>The button that comes with a refusal: to take a case over that somebody else has.</summary>
    public async ValueTask<ReplyAction?> InsteadAsync(Pressed press, Sender sender, CancellationToken cancel) =>
        press.Verb.StartsWith("case.", StringComparison.Ordinal) ? await desk.InsteadAsync(press.Ref, sender, cancel) : null;

    /// <summary>Opens a fresh form.</summary>
    public void Open(string verb, string? trigger, Sender sender) => later.Do("opening a form", async cancel =>
    {
        if ((await desk.OpenAsync(verb, "new", sender, cancel)).Form is { } form)
        {
            await ShowAsync(form, trigger, sender, null, cancel);
        }
    });

    /// <summary>Opens the form of a shortcut: a message's text stands in it already.</summary>
    public void Open(Shortcut shortcut, Sender sender) => later.Do("opening a form", async cancel =>
    {
        var check = shortcut.MessageText is not null || shortcut.Name == "check_draft";
        if ((await desk.OpenAsync(check ? "draft.check" : "question.ask", "new", sender, cancel)).Form is { } form)
        {
            await ShowAsync(shortcut.MessageText is { Length: > 0 and <= LongestPrefilled } text ? With(form, text) : form, shortcut.TriggerId, sender, null, cancel);
        }
    });

    /// <summary>Says why a form isn't for somebody, in its place.</summary>
    public void Refuse(string? trigger, string sentence) => later.Do("a word instead of a form", cancel =>
        api.PostAsync("views.open", new JsonObject { ["trigger_id"] = trigger ?? "", ["view"] = ModalFormatter.Notice(Words.AskAQuestion, sentence) }, cancel));

    /// <summary>Takes a sent form: what it lacks stands at its fields; a refusal stands in its place, with the person's words.</summary>
    public async ValueTask<DoorAnswer> SubmitAsync(Submitted sent, Sender sender, CancellationToken cancel)
    {
        var errors = FormDesk.Errors(sent.Verb, sent.Fields, time.GetUtcNow()).Where(e => sent.BlockIds.ContainsKey(e.Key)).ToList();
        if (errors.Count > 0)
        {
            var fields = new JsonObject();
            foreach (var (field, sentence) in errors)
            {
                fields[sent.BlockIds[field]] = sentence;
            }

            return new DoorAnswer(new JsonObject { ["response_action"] = "errors", ["errors"] = fields });
        }

        var action = new InboundAction
        {
            DeliveryId = sent.DeliveryId,
            Address = Places.Main(sent.By) with { Thread = sent.Thread },
            From = sender,
            SentAt = time.GetUtcNow(),
            Verb = sent.Verb,
            Ref = sent.Ref,
            Version = sent.Version,
            Fields = sent.Fields,
        };
        var result = await intake.AcceptAndWaitAsync(action, cancel);
        if (sent.Verb == "case.reveal.submit" && result?.Refusal is null)
        {
            pictures.Show(sent.Ref, sender);
        }

        if (sent.Verb == "case.reveal.submit" && result is null)
        {
            return new DoorAnswer(new JsonObject { ["response_action"] = "update", ["view"] = ModalFormatter.Notice("One moment", "It’s being written down that you looked. Press the button again in a few seconds.") });
        }

        if (sent.Verb == "case.reveal.submit" && result is { Refusal: null } && await desk.OpenedAsync(sent.Ref, sender, cancel) is { } opened)
        {
            return new DoorAnswer(new JsonObject { ["response_action"] = "update", ["view"] = await ViewAsync(opened, sender, null, cancel) });
        }

        return result?.Refusal is { } refusal
            ? new DoorAnswer(new JsonObject { ["response_action"] = "update", ["view"] = ModalFormatter.Notice("That didn’t go", refusal, sent.Fields.Values.MaxBy(v => v.Length)) })
            : DoorAnswer.Taken;
    }

    private static Form With(Form form, string text) =>
        form with { Fields = [.. form.Fields.Select(f => f is TextField { Name: "draft" } draft ? draft with { Value = text } : f)] };

    private async Task ShowAsync(Form form, string? trigger, Sender sender, string? thread, CancellationToken cancel)
    {
        await api.PostAsync("views.open", new JsonObject { ["trigger_id"] = trigger ?? "", ["view"] = await ViewAsync(form, sender, thread, cancel) }, cancel);
    }

    private async ValueTask<JsonObject> ViewAsync(Form form, Sender sender, string? thread, CancellationToken cancel)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById((await settings.CurrentAsync(cancel)).Hours.TimeZone, out var known) ? known : TimeZoneInfo.Utc;
        return ModalFormatter.View(form, new SlackReader(sender.Account.Tenant, zone), thread);
    }
}

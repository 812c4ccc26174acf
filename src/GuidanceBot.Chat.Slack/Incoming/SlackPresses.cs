using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>Presses of buttons: a form is opened in the same moment, an act is stored first and its result told where it was refused.</summary>
internal sealed class SlackPresses(Intake intake, Places places, SlackForms forms, SlackHome home, SlackPolite polite, SlackLater later)
{
    /// <summary>Takes a press.</summary>
    public async ValueTask TakeAsync(Pressed press, Sender sender, CancellationToken cancel)
    {
        if (press.Verb is "answer.source" or "speak.guardian" or "answer.open_private")
        {
            // Slack has opened the page itself.
            return;
        }

        if (!FormDesk.Opens(press.Verb))
        {
            var action = await ActAsync(press, press.Verb, sender, cancel);
            if (await intake.AcceptAsync(action, cancel))
            {
                later.Do("the result of a press", token => TellAsync(press, action, token));
            }
        }
        else
        {
            forms.Open(press, sender, await StoreFirstAsync(press, sender, cancel));
        }
    }

    /// <summary>Stores what the press does before its form opens; null: nothing. A second time changes nothing.</summary>
    public async ValueTask<InboundAction?> StoreFirstAsync(Pressed press, Sender sender, CancellationToken cancel)
    {
        if (FormDesk.ActOf(press.Verb) is not { } first)
        {
            return null;
        }

        var action = await ActAsync(press, first, sender, cancel);
        await intake.AcceptAsync(action, cancel);
        return action;
    }

    private async ValueTask<InboundAction> ActAsync(Pressed press, string verb, Sender sender, CancellationToken cancel) => new()
    {
        DeliveryId = press.DeliveryId,
        Address = await PlaceAsync(press, cancel),
        From = sender,
        SentAt = press.At,
        Verb = verb,
        Ref = press.Ref,
        Version = press.Version,
        Choice = press.Choice,
    };

    private async Task TellAsync(Pressed press, InboundAction action, CancellationToken cancel)
    {
        var refused = (await intake.AcceptAndWaitAsync(action, cancel))?.Refusal;
        if (refused is not null)
        {
            await polite.RespondAsync(press, refused, await forms.InsteadAsync(press, action.From, cancel), cancel);
        }

        if (press.Channel is null && !action.From.Unchecked)
        {
            // Pressed on the home page, which changes only when it is published anew.
            home.Refresh(action.From);
        }
    }

    /// <summary>Acts on a card in a channel queue behind each other per card; everything else belongs to the person's own conversation.</summary>
    private ValueTask<ConversationAddress> PlaceAsync(Pressed press, CancellationToken cancel) =>
        press is { Channel: { } channel, MessageTs: { } ts } && channel[0] != 'D' && press.Verb.StartsWith("case.", StringComparison.Ordinal)
            ? new(new ConversationAddress(SlackEdge.Name, press.By.Team, channel, ts))
            : places.OfThreadAsync(press.By, press.Channel is ['D', ..] ? press.ThreadTs : null, null, cancel);
}

using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Chat.Slack.People;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>
/// The one way in for HTTP and Socket Mode: stores what was said or done, and only then lets it be acknowledged. Who is known is let in or
/// turned away at once; of somebody new Slack is asked afterwards, when the delivery is handled: no acknowledgement waits for a call.
/// </summary>
internal sealed class SlackDoor(SlackGate gate, SlackMessages messages, SlackPresses presses, SlackForms forms, SlackHome home, SlackInstalls installs, SlackPolite polite, SlackLater later)
{
    /// <summary>What somebody is told whom Slack can't vouch for just now.</summary>
    private const string TryAgain = "I can’t check with Slack who you are just now. Please try again in a minute.";

    /// <summary>Takes it.</summary>
    public ValueTask<DoorAnswer> TakeAsync(SlackCall call, CancellationToken cancel)
    {
        switch (call)
        {
            case Gone gone:
                installs.MarkGone(gone.Team);
                return new(DoorAnswer.Taken);
            case OptionsAsked:
                return new(new DoorAnswer(new JsonObject { ["options"] = new JsonArray() }));
            case Said said when !messages.Concerns(said):
                return new(DoorAnswer.Taken);
            case Act act:
                return gate.Seen(act.By) switch
                {
                    Admitted { Sender: var sender } => DoAsync(act, sender, cancel),
                    TurnedAway { Sentence: var sentence } => new(TurnAway(act, sentence)),
                    CannotTell when act is Pressed press && FormDesk.ActOf(press.Verb) is not null => StoreAndOpenOnceKnownAsync(press, cancel),
                    CannotTell when OnlyOpens(act) => new(OpenOnceKnown(act)),
                    CannotTell => DoAsync(act, SlackGate.Unchecked(act.By), cancel),
                    _ => new(DoorAnswer.Taken),
                };
            default:
                return new(DoorAnswer.Taken);
        }
    }

    /// <summary>Who begins to answer has the case: that is stored before it is acknowledged, and who it is checked when it is handled. The form waits for the same.</summary>
    private async ValueTask<DoorAnswer> StoreAndOpenOnceKnownAsync(Pressed press, CancellationToken cancel)
    {
        await presses.StoreFirstAsync(press, SlackGate.Unchecked(press.By), cancel);
        return OpenOnceKnown(press);
    }

    /// <summary>True for what only shows something: nothing of it is stored, so nothing of it is checked later.</summary>
    private static bool OnlyOpens(Act act) =>
        act is Opened or Shortcut || (act is Pressed press && FormDesk.Opens(press.Verb)) || (act is Commanded command && SlackMessages.FormOf(command) is not null);

    private DoorAnswer OpenOnceKnown(Act act)
    {
        later.Do("asking who somebody is", async cancel =>
        {
            switch (await gate.AdmitAsync(act.By, cancel))
            {
                case Admitted { Sender: var sender }:
                    await DoAsync(act, sender, cancel);
                    break;
                case TurnedAway { Sentence: var sentence }:
                    TurnAwayLater(act, sentence);
                    break;
                case CannotTell:
                    TurnAwayLater(act, TryAgain);
                    break;
                default:
                    break;
            }
        });
        return DoorAnswer.Taken;
    }

    private async ValueTask<DoorAnswer> DoAsync(Act act, Sender sender, CancellationToken cancel)
    {
        switch (act)
        {
            case Said said:
                await messages.TakeAsync(said, sender, cancel);
                return DoorAnswer.Taken;
            case Commanded command:
                return await messages.CommandAsync(command, sender, cancel);
            case Pressed press:
                await presses.TakeAsync(press, sender, cancel);
                return DoorAnswer.Taken;
            case Submitted sent:
                return await forms.SubmitAsync(sent, sender, cancel);
            case Shortcut shortcut:
                forms.Open(shortcut, sender);
                return DoorAnswer.Taken;
            case Opened opened:
                home.Show(opened, sender);
                return DoorAnswer.Taken;
            default:
                return DoorAnswer.Taken;
        }
    }

    /// <summary>Politely, where the person sees it, and never twice an hour in a conversation.</summary>
    private DoorAnswer TurnAway(Act act, string sentence)
    {
        switch (act)
        {
            case Commanded:
                return DoorAnswer.Whisper(sentence);
            case Submitted:
                return new DoorAnswer(new JsonObject { ["response_action"] = "update", ["view"] = ModalFormatter.Notice(Words.AskAQuestion, sentence) });
            case Said said:
                polite.Say(said.By.User, said.Channel, sentence);
                return DoorAnswer.Taken;
            default:
                TurnAwayLater(act, sentence);
                return DoorAnswer.Taken;
        }
    }

    /// <summary>The same once the request is answered: a form or a word that only they see.</summary>
    private void TurnAwayLater(Act act, string sentence)
    {
        switch (act)
        {
            case Pressed press:
                polite.Respond(press, sentence);
                break;
            case Shortcut shortcut:
                forms.Refuse(shortcut.TriggerId, sentence);
                break;
            case Commanded command:
                forms.Refuse(command.TriggerId, sentence);
                break;
            default:
                // A page that stays empty says enough.
                break;
        }
    }
}

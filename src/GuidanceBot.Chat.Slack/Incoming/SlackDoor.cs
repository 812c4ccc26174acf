using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Chat.Slack.People;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>The one way in for HTTP and Socket Mode: decides who may, stores what was said or done, and only then lets it be acknowledged.</summary>
internal sealed class SlackDoor(SlackGate gate, SlackMessages messages, SlackPresses presses, SlackForms forms, SlackHome home, SlackInstalls installs, SlackPolite polite)
{
    /// <summary>What somebody is told whom Slack can't vouch for just now.</summary>
    private const string TryAgain = "I can’t check with Slack who you are just now. Please try again in a minute.";

    /// <summary>Takes it.</summary>
    public async ValueTask<DoorAnswer> TakeAsync(SlackCall call, CancellationToken cancel)
    {
        switch (call)
        {
            case Gone gone:
                installs.MarkGone(gone.Team);
                return DoorAnswer.Taken;
            case OptionsAsked:
                return new DoorAnswer(true, new System.Text.Json.Nodes.JsonObject { ["options"] = new System.Text.Json.Nodes.JsonArray() });
            case Said said when !messages.Concerns(said):
                return DoorAnswer.Taken;
            case Act act:
                return await gate.AdmitAsync(act.By, cancel) switch
                {
                    Admitted { Sender: var sender } => await DoAsync(act, sender, cancel),
                    TurnedAway { Sentence: var sentence } => TurnAway(act, sentence),
                    CannotTell => act is Said or Opened ? DoorAnswer.Again : TurnAway(act, TryAgain),
                    _ => DoorAnswer.Taken,
                };
            default:
                return DoorAnswer.Taken;
        }
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
                return new DoorAnswer(true, new System.Text.Json.Nodes.JsonObject { ["response_action"] = "update", ["view"] = ModalFormatter.Notice(Words.AskAQuestion, sentence) });
            case Pressed press:
                polite.Respond(press, sentence);
                return DoorAnswer.Taken;
            case Shortcut shortcut:
                forms.Refuse(shortcut, sentence);
                return DoorAnswer.Taken;
            case Said said:
                polite.Say(said, sentence);
                return DoorAnswer.Taken;
            default:
                return DoorAnswer.Taken;
        }
    }
}

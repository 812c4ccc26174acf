using GuidanceBot.Chat.Slack.People;
using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Chat.Slack.Incoming;

/// <summary>What people write: in the bot's own messages, in a channel, after a command. One post is one delivery, however many events tell of it.</summary>
internal sealed class SlackMessages(Intake intake, IInbox inbox, Places places, DirectMessages direct, SlackForms forms, SlackInstalls installs, SlackOptions options, TimeProvider time)
{
    /// <summary>True for messages that may be for us: the bot's own conversations, and channels that are allowed.</summary>
    public bool Concerns(Said said) => said.Direct || options.AllowedChannels.Count == 0 || options.AllowedChannels.Contains(said.Channel, StringComparer.Ordinal);

    /// <summary>Stores a message.</summary>
    public async ValueTask TakeAsync(Said said, Sender sender, CancellationToken cancel)
    {
        if (said.Direct)
        {
            direct.Learn(said.By.User, said.Channel);
        }
        else if (!said.Mentioned && await inbox.FindResultAsync(SlackEdge.Name, said.By.Team, Id(said.Channel, said.ThreadTs!), cancel) is null)
        {
            // A reply in a thread that didn't begin with a question to us.
            return;
        }

        var text = said.Text;
        var files = SlackAttachments.References(said);
        if (text.Length == 0 && files.Count == 0)
        {
            if (!said.Mentioned)
            {
                return;
            }

            text = "help";
        }

        await intake.AcceptAsync(
            new InboundMessage
            {
                DeliveryId = Id(said.Channel, said.Ts),
                Address = said.Direct ? await places.OfDirectAsync(said, cancel) : Places.Main(said.By, new ConversationAddress(SlackEdge.Name, said.By.Team, said.Channel, said.ThreadTs ?? said.Ts)),
                From = sender,
                SentAt = said.At,
                Text = text,
                Attachments = files,
                Link = said.Direct ? null : installs.Known?.LinkTo(said.Channel, said.Ts, said.ThreadTs),
                Intent = said.Direct || text.Length == 0 ? MessageIntent.Unsaid : IntentOf(text),
            },
            cancel);
    }

    /// <summary>A command: a form where nothing follows it, else what follows.</summary>
    public async ValueTask<DoorAnswer> CommandAsync(Commanded command, Sender sender, CancellationToken cancel)
    {
        if (FormOf(command) is { } form)
        {
            forms.Open(form, command.TriggerId, sender);
            return DoorAnswer.Taken;
        }

        await intake.AcceptAsync(
            new InboundMessage
            {
                DeliveryId = command.DeliveryId,
                Address = Places.Main(command.By),
                From = sender,
                SentAt = time.GetUtcNow(),
                Text = command.Text,
                Intent = IntentOf(command.Text),
            },
            cancel);
        return DoorAnswer.Whisper(Words.AnsweringPrivately);
    }

    /// <summary>The form that a command opens; null where something to answer follows it.</summary>
    public static string? FormOf(Commanded command) => command.Text.ToLowerInvariant() switch
    {
        "" or "ask" => "question.ask",
        "check" => "draft.check",
        "account" or "team account" => AccountForms.Open,
        _ => null,
    };

    /// <summary>A post's own id: an edit, an unfurl or a second event of it changes nothing.</summary>
    private static string Id(string channel, string ts) => $"m:{channel}:{ts}";

    /// <summary>Asked outside of the person's own conversation, it starts something new: it never lands on a case that is open there.</summary>
    private static MessageIntent IntentOf(string text) =>
        MessageRouter.IsCommand(text) ? MessageIntent.Unsaid
        : DraftRecognition.Recognise(text, checkedBefore: false) is not null ? MessageIntent.Draft
        : MessageIntent.Question;
}

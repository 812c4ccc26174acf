using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Modes;

namespace GuidanceBot.Core.Questions;

/// <summary>Answers questions: typed, continued after something was hidden, or after a follow-up.</summary>
public sealed class AskHandler(IAnswerEngine engine, IGuidanceLibrary library, IAnswers answers, IStatusLine status, SpeakingUpOptions speakingUp, Holding holding) : IDeliveryHandler
{
    private const int MostFollowUps = 2;

    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        switch (handling.Delivery)
        {
            case InboundMessage { Hidden: var hidden } m when hidden.Any(h => IdentifierWords.IsPatients(h.Kind)):
                Warn(handling, m);
                break;
            case InboundMessage m when handling.Conversation.Pending is { } pending && MeansChoice(m.Text, pending.FollowUp) is { } choice:
                await FollowUpAsync(handling, pending, choice, cancel);
                break;
            case InboundMessage m when SmallTalk.IsThanks(m.Text) && m.Attachments.Count == 0:
                handling.Say(WelcomeReplies.Say(handling.NewRef("com"), "You’re welcome", "Any time. Ask me before the next one, too.", m.Text));
                break;
            case InboundMessage m when SmallTalk.IsNo(m.Text) && handling.Conversation.LastAnswerRef is { } last && await answers.FindAsync(last, cancel) is { HeldIn: null, Stands.Verdict: Verdict.YesIf } told:
                handling.Say(AnswerReplies.NotMet(told, m.Text));
                break;
            case InboundMessage m:
                await AnswerAsync(handling, m.Text, m.Attachments, Nothing, 0, cancel);
                break;
            case InboundAction { Verb: "question.submit" } a:
                await AnswerAsync(handling, a.Fields.GetValueOrDefault("question", ""), [], Nothing, 0, cancel);
                break;
            case InboundAction { Verb: "followup.choose" } a:
                await ChooseAsync(handling, a, cancel);
                break;
            case InboundAction { Verb: "identifier.continue" } a when handling.Conversation.Masked is { } masked && masked.Ref == a.Ref:
                handling.Conversation = handling.Conversation with { Masked = null };
                await AnswerAsync(handling, IdentifierWords.Without(masked.Text), masked.Attachments, Nothing, 0, cancel);
                break;
            case InboundAction { Verb: "identifier.not_one" }:
                handling.Conversation = handling.Conversation with { Masked = null, ReadsAsItIsUntil = handling.Now + TimeSpan.FromMinutes(10) };
                handling.Say(WelcomeReplies.Say(handling.NewRef("com"), "Please send it again", "I didn’t keep it, so please send your message again. I’ll read the next one as it is."));
                break;
            default:
                handling.Refuse("That question has been answered already. Ask me again, any time.");
                break;
        }
    }

    private static void Warn(Handling handling, InboundMessage m)
    {
        var reference = handling.NewRef("idn");
        handling.Conversation = handling.Conversation with { Masked = new MaskedQuestion(reference, m.Text, m.Attachments) };
        handling.Say(WelcomeReplies.Identifier(reference, m.Text, IdentifierWords.Of(m.Hidden)));
    }

    private async ValueTask ChooseAsync(Handling handling, InboundAction action, CancellationToken cancel)
    {
        if (handling.Conversation.Pending is { } pending && pending.AnswerRef == action.Ref && action.Choice is { } n && n >= 1 && n <= pending.FollowUp.Choices.Count)
        {
            await FollowUpAsync(handling, pending, pending.FollowUp.Choices[n - 1], cancel);
        }
        else
        {
            handling.Refuse("You’ve answered that one already.");
        }
    }

    private async ValueTask FollowUpAsync(Handling handling, PendingFollowUp pending, string said, CancellationToken cancel)
    {
        // What is said about one slide isn't said about the next: it holds for this question and what follows from it.
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { [pending.FollowUp.Fact] = said };
        handling.Conversation = handling.Conversation with { Pending = null };
        Uri? link = null;
        if (await answers.FindAsync(pending.AnswerRef, cancel) is { } before)
        {
            link = before.Link;
            foreach (var (name, value) in before.Facts)
            {
                facts.TryAdd(name, value);
            }

            var followed = before with { State = AnswerState.FollowedUp, Version = before.Version + 1 };
            handling.Save(new SaveAnswer(followed));
            handling.Say(AnswerReplies.FollowedUp(followed, said), SlotOf(before.Ref));
        }

        await AnswerAsync(handling, pending.Question, [], facts, pending.Asked, cancel, link);
    }

    private async ValueTask AnswerAsync(Handling handling, string text, IReadOnlyList<AttachmentRef> attachments, IReadOnlyDictionary<string, string> said, int followUps, CancellationToken cancel, Uri? link = null)
    {
        if (text.Length > Question.MaxLength)
        {
            handling.Say(WelcomeReplies.Say(handling.NewRef("com"), "That’s a long one", $"I read questions of up to {Question.MaxLength} characters; this one has {text.Length}. Paste the shortest part that matters, or say “check this” in front of a draft."));
            return;
        }

        var guidance = library.Current;
        var conversation = handling.Conversation;
        await status.ShowAsync(handling.Delivery.Address, Words.Reading, cancel);
        var lasting = new Dictionary<string, string>(conversation.Facts, StringComparer.Ordinal);
        foreach (var (name, value) in (handling.Delivery as InboundMessage)?.Facts ?? Nothing)
        {
            lasting[name] = value;
        }

        var facts = new Dictionary<string, string>(lasting, StringComparer.Ordinal);
        foreach (var (name, value) in said)
        {
            facts[name] = value;
        }

        var answer = await engine.AnswerAsync(new Question { Text = text, Facts = facts, History = conversation.Turns }, guidance, cancel);
        if (answer.Reason == HandOverReason.AskedForPerson && conversation.LastAnswerRef is { } last && await answers.FindAsync(last, cancel) is { } about)
        {
            handling.Say(ConsentReplies.ForQuestion(about, text), AskerReplies.Slot(about.Ref));
            return;
        }

        if (answer.Verdict == Verdict.Depends && followUps >= MostFollowUps)
        {
            // Two questions back are enough: then the clauses, and a person.
            answer = answer with { Verdict = Verdict.Show, Reason = HandOverReason.LowConfidence, FollowUp = null, Nearest = answer.Citations, Citations = [] };
        }

        var record = new AnswerRecord
        {
            Ref = handling.NewRef("ans"),
            Address = handling.Delivery.Address,
            Account = handling.Delivery.From.Account,
            AskedAt = handling.Now,
            Question = text,
            Attachments = attachments,
            Link = link ?? (handling.Delivery as InboundMessage)?.Link,
            Answer = answer,
            GuidanceVersion = guidance.Version,
            EngineVersion = engine.Version,
            Facts = facts,
        };
        handling.Remember(Speaker.Staff, text);
        handling.Conversation = handling.Conversation with { Facts = lasting, LastAnswerRef = record.Ref, Pending = null };
        if (await holding.HoldAsync(handling, record, cancel))
        {
            return;
        }

        handling.Save(new SaveAnswer(record));
        handling.Remember(Speaker.Bot, answer.Text);
        handling.Conversation = handling.Conversation with { Pending = answer.FollowUp is { } f ? new PendingFollowUp(record.Ref, text, f, followUps + 1) : null };
        handling.Say(AnswerReplies.Given(record, guidance, speakingUp.Listeners, Hidden(handling.Delivery)), answer.Verdict == Verdict.Escalate ? AskerReplies.Slot(record.Ref) : SlotOf(record.Ref));
    }

    private static NoticeBlock? Hidden(InboundDelivery delivery) => delivery is InboundMessage { Hidden.Count: > 0 } m
        ? new NoticeBlock(Sign.Block, $"I’ve hidden {string.Join(" and ", IdentifierWords.Of(m.Hidden))} and didn’t keep it", "Where your own message still shows it, please take it out there.")
        : null;

    private static string? MeansChoice(string text, FollowUp followUp)
    {
        var said = text.Trim().TrimEnd('.', '!').ToLowerInvariant();
        return followUp.Choices.FirstOrDefault(c => c.TrimEnd('.', '!').Equals(said, StringComparison.OrdinalIgnoreCase))
            ?? followUp.Choices.FirstOrDefault(c => said.Length <= 40 && FirstWord(c) == FirstWord(said));
    }

    private static string FirstWord(string text) => text.Split([' ', ',', '.', '…'], 2)[0].ToLowerInvariant();

    private static string SlotOf(string reference) => "answer:" + reference;
}

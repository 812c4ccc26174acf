using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Questions;

/// <summary>What people think of answers: one tap, counted for or against the clause.</summary>
public sealed class FeedbackHandler(IAnswers answers, IDrafts drafts, IGuidanceLibrary library) : IDeliveryHandler
{
    private static readonly string[] Reasons = ["wrong", "unclear", "doesnt_fit"];

    /// <inheritdoc/>
    public async ValueTask HandleAsync(Handling handling, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        var action = (InboundAction)handling.Delivery;
        var me = action.From.Account;
        var answer = await answers.FindAsync(action.Ref, cancel);
        var owner = answer?.Account ?? (await drafts.FindAsync(action.Ref, cancel))?.Account;
        if (owner != me)
        {
            handling.Refuse("I can’t find that answer any more.");
            return;
        }

        switch (action.Verb)
        {
            case "answer.useful":
                Note(handling, answer, action.Ref, true, null, AnswerState.Solved);
                break;
            case "answer.not_quite":
                Note(handling, answer, action.Ref, false, null, AnswerState.NotQuite);
                handling.Say(AnswerReplies.NotQuite(action.Ref), "notquite:" + action.Ref);
                break;
            case "feedback.why" when action.Choice is >= 1 and <= 3:
                Note(handling, answer, action.Ref, false, Reasons[action.Choice.Value - 1], AnswerState.NotQuite);
                handling.Say(
                    WelcomeReplies.Say(action.Ref, "Thank you", "Noted, without your name. Would a person help?") with { Actions = [new("answer.ask_person", Words.AskAPerson) { OpensForm = true }] },
                    "notquite:" + action.Ref);
                break;
            case "show.helped" when answer is not null && action.Choice is { } n && n >= 1 && n <= answer.Answer.Nearest.Count:
                Note(handling, answer, action.Ref, true, null, AnswerState.Solved, answer.Answer.Nearest[n - 1].ClauseId);
                handling.Say(AnswerReplies.ShowSolved(answer, n), "answer:" + answer.Ref);
                break;
            case "correction.seen" when answer is { Correction: not null }:
                handling.Say(AnswerCorrectionReplies.New(answer with { Correction = null }, answer, seen: true), AnswerCorrectionReplies.Slot(answer));
                break;
            case "answer.share" when answer is { Address.Origin: { } asked }:
                Share(handling, answer, asked);
                break;
            case "answer.ask_person" or "show.ask_person" when answer is not null:
                handling.Say(ConsentReplies.ForQuestion(answer), AskerReplies.Slot(answer.Ref));
                break;
            default:
                handling.Refuse("That button belongs to an older message.");
                break;
        }
    }

    /// <summary>Only where it was asked, and only what the guidance says: what was handed to a person, or raises a concern, stays private.</summary>
    private void Share(Handling handling, AnswerRecord answer, ConversationAddress asked)
    {
        var from = handling.Delivery.From;
        if (!AnswerReplies.CanShare(AnswerReplies.Given(answer, library.Current, [])))
        {
            handling.Refuse("That one stays between us.");
            return;
        }

        handling.Send(asked, AnswerReplies.Shared(answer, library.Current, new PersonRun(from.Account.Key, from.Name ?? "a colleague")), "shared:" + answer.Ref);
    }

    private static void Note(Handling handling, AnswerRecord? answer, string about, bool useful, string? why, AnswerState state, string? clause = null)
    {
        handling.Save(new AddFeedback(new Feedback(about, handling.Delivery.From.Account, useful, why, clause ?? (answer is { Answer.Citations.Count: > 0 } ? answer.Answer.Citations[0].ClauseId : null), handling.Now)));
        if (answer is not null && answer.State is not (AnswerState.HandedOver or AnswerState.Corrected))
        {
            handling.Save(new SaveAnswer(answer with { State = state, Version = answer.Version + 1 }));
        }
    }
}

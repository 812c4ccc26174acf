using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Core.Cases;

/// <summary>What each step tells whom.</summary>
internal static class CaseNews
{
    public static void TellAsker(Handling handling, Case c, CaseStep step)
    {
        switch (step)
        {
            case CaseStep.Withdraw when c.Text == ForgetReplies.Erased:
                // Whoever is forgotten gets one message about all of it.
                break;
            case CaseStep.Open or CaseStep.Claim or CaseStep.Release or CaseStep.HandOn or CaseStep.Withdraw or CaseStep.Reopen or CaseStep.Urge or CaseStep.Reveal:
                handling.Send(c.AskerAddress, AskerReplies.Of(c), AskerReplies.Slot(c));
                break;
            case CaseStep.Reply:
                handling.Send(c.AskerAddress, OutcomeReplies.Replied(c), OutcomeReplies.AskedBackSlot(c));
                handling.Send(c.AskerAddress, AskerReplies.Of(c), AskerReplies.Slot(c));
                break;
            case CaseStep.Correct:
                handling.Send(c.AskerAddress, CorrectionReplies.Marked(c), OutcomeReplies.Slot(c));
                handling.Send(c.AskerAddress, CorrectionReplies.New(c), CorrectionReplies.Slot(c));
                break;
            case CaseStep.Answer or CaseStep.Approve or CaseStep.Decline or CaseStep.Expire:
                handling.Send(c.AskerAddress, AskerReplies.Of(c), AskerReplies.Slot(c));
                handling.Send(c.AskerAddress, OutcomeReplies.Of(c), OutcomeReplies.Slot(c));
                break;
            case CaseStep.AskBack:
                handling.Send(c.AskerAddress, AskerReplies.Of(c), AskerReplies.Slot(c));
                handling.Send(c.AskerAddress, OutcomeReplies.Of(c), OutcomeReplies.Slot(c));
                break;
            case CaseStep.Solve:
                handling.Send(c.AskerAddress, OutcomeReplies.Solved(c), c.Outcome!.CorrectedAt is null ? OutcomeReplies.Slot(c) : CorrectionReplies.Slot(c));
                break;
            case CaseStep.Posted:
                handling.Send(c.AskerAddress, OutcomeReplies.Of(c), OutcomeReplies.Slot(c));
                handling.Send(c.AskerAddress, OutcomeReplies.Posted(c));
                break;
            default:
                // Notes and reminders of reviewers are theirs.
                break;
        }
    }

    public static void TellReviewers(Handling handling, Case c, DeskSettings desk)
    {
        foreach (var place in c.ForDigest || c.JoinedTo is not null ? [] : desk.PlacesOf(c))
        {
            handling.Send(place, CaseCards.Of(c, desk.Browser), CaseCards.Slot(c, place));
        }
    }

    public static void TellOnCall(Handling handling, Case c, DeskSettings desk)
    {
        foreach (var place in desk.OnCall.Count > 0 ? desk.OnCall : desk.PlacesOf(c))
        {
            handling.Send(place, ReminderReplies.CantWait(c));
        }
    }
}

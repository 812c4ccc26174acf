using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Cases;

/// <summary>Where comms decides otherwise than the bot had said, what it said is marked where it stands: nobody finds a wrong answer later and goes by it.</summary>
public sealed class OverturnedAnswers(IAnswers answers)
{
    /// <summary>Marks it, if somebody who goes by it would do what comms says not to do, or leave what comms allows.</summary>
    public async ValueTask MarkAsync(Handling handling, Case settled, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(settled);
        var decided = settled.State == CaseState.Declined ? Verdict.No : settled.Outcome?.Verdict;
        if (settled is { Kind: CaseKind.Question, Held: null } && decided is { } now
            && await answers.FindAsync(settled.SourceRef, cancel) is { Correction: null } told && told.Answer.Subject != Subject.SpeakingUp && Overturns(told.Answer.Verdict, now))
        {
            handling.Send(told.Address, AnswerCorrectionReplies.Overturned(told, now, settled), "answer:" + told.Ref);
        }
    }

    private static bool Overturns(Verdict said, Verdict decided) => (said, decided) switch
    {
        (Verdict.Yes, Verdict.No or Verdict.YesIf) => true,
        (Verdict.YesIf, Verdict.No) => true,
        (Verdict.No, Verdict.Yes or Verdict.YesIf) => true,
        _ => false,
    };
}

using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Cases;

/// <summary>Where comms decides otherwise than the bot had said, what it said is marked where it stands: nobody finds a wrong answer later and goes by it.</summary>
public sealed class OverturnedAnswers(IAnswers answers)
{
    /// <summary>
    /// The bot's answer that this outcome overturns: whoever goes by it would do what comms says not to do, or leave what comms allows. One that was
    /// marked before is marked anew with what comms says now. Null: it stands as it is.
    /// </summary>
    public async ValueTask<AnswerRecord?> FindAsync(Case settled, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settled);
        return settled is { Kind: CaseKind.Question, Held: null } && DecidedIn(settled) is { } decided
            && await answers.FindAsync(settled.SourceRef, cancel) is { Correction: null } told && told.Answer.Subject != Subject.SpeakingUp
            && (settled.Overturned || Overturns(told.Answer.Verdict, decided))
                ? told
                : null;
    }

    /// <summary>Marks it.</summary>
    public static void Mark(Handling handling, AnswerRecord told, Case settled)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(told);
        var decided = DecidedIn(settled)!.Value;
        handling.Send(told.Address, AnswerCorrectionReplies.Overturned(told, decided, Overturns(told.Answer.Verdict, decided), settled), "answer:" + told.Ref);
    }

    private static Verdict? DecidedIn(Case settled) => settled.Outcome?.Verdict ?? (settled.State == CaseState.Declined ? Verdict.No : null);

    private static bool Overturns(Verdict said, Verdict decided) => (said, decided) switch
    {
        (Verdict.Yes, Verdict.No or Verdict.YesIf) => true,
        (Verdict.YesIf, Verdict.No) => true,
        (Verdict.No, Verdict.Yes or Verdict.YesIf) => true,
        _ => false,
    };
}

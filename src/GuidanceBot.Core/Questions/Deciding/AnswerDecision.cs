using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Questions.FollowUps;
using GuidanceBot.Core.Questions.Subjects;

namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>
/// Decides what is answered. Read the table from the top: the first row that holds decides. Rows about people come before rows about
/// clauses, and every verdict needs the models and the deontic reader to agree; where they don't, clauses are shown instead.
/// </summary>
internal static class AnswerDecision
{
    private static readonly (Func<Situation, bool> When, Func<Situation, Decision> Then)[] Table =
    [
        // Nothing was measured in other languages.
        (s => s.Signs.IsOtherLanguage, s => Show(s, HandOverReason.LowConfidence) with { OtherLanguage = true }),

        // A concern in one's own name: the clause that protects it, never a no, never passed on.
        (s => s.IsSpeakingUp, SpeakingUp),

        (s => s.Signs.IsManipulation, _ => Decline(HandOverReason.Manipulation)),
        (s => s.Signs.IsChitChat || s.Signs.IsEveryday, _ => Decline(HandOverReason.OffTopic)),
        (s => s.Signs.AsksForPerson, s => Escalate(s, HandOverReason.AskedForPerson)),
        (s => s.Signs.Subject == Subject.Urgent, s => Escalate(s, HandOverReason.Sensitive)),
        (s => !s.Signs.IsAboutPosting && s.Evidence.Cosine < s.Threshold.OffTopic && s.Evidence.Covered < s.Threshold.OffTopicCovered, _ => Decline(HandOverReason.OffTopic)),
        (s => s.IsOutOfDate, s => Escalate(s, HandOverReason.OutOfDate)),

        // The asker answered a follow-up: the clause's own condition settles it.
        (s => FollowUpAnswer.Of(s) is not null, s => FollowUpAnswer.Of(s)!),

        // A post that is out already: what to do now matters more than what would have been allowed.
        (s => s.Signs.Subject == Subject.AlreadyPosted && (!s.IsSure || s.Judgement.Verdict == Verdict.Info), PutRight),
        (s => s.Signs.Subject == Subject.TakeDown && (!s.IsSure || s.Judgement.Verdict == Verdict.Info), TakeDown),

        (s => s.Contradicts is not null, s => Escalate(s, HandOverReason.Conflict)),
        (s => s.Evidence.Covered < s.Threshold.NotCovered, s => Escalate(s, HandOverReason.NotCovered)),
        // The clause forbids, outright and in the question's own words, what is asked leave for: nothing is left to be sure of.
        (s => !s.IsSure && s.ForbidsInItsWords, s => Assert(s, Verdict.No)),
        (s => !s.IsSure, Unsure),

        // From here on the models are sure; the deontic reader has to agree.
        (s => s.First.Deontics.Modality == Modality.RefersToPerson && s.Judgement.Verdict is Verdict.Yes or Verdict.YesIf or Verdict.Depends, s => Escalate(s, HandOverReason.GuidanceSaysAsk)),
        (s => s.Judgement.Verdict == Verdict.Yes && (s.SaysNo > s.Threshold.SaysNo || Forbids(s)), Unsure),
        (s => s.Judgement.Verdict == Verdict.Yes && OpenConditions(s).Count > 0, s => Assert(s, Verdict.YesIf)),
        (s => s.Judgement.Verdict == Verdict.Yes && s.Signs.IsDelicate, Unsure),
        (s => s.Judgement.Verdict == Verdict.YesIf && Forbids(s), Unsure),
        (s => s.Judgement.Verdict == Verdict.No && s.First.Deontics.Modality is Modality.Permits, Unsure),
        // More conditions than may be asked for are told at once: the asker can check them.
        (s => s.Judgement.Verdict == Verdict.Depends && !Forbids(s) && OpenConditions(s).Count > KnownFacts.MostFollowUps, s => Assert(s, Verdict.YesIf)),
        (s => s.Judgement.Verdict == Verdict.Depends, Depends),
        (_ => true, s => Assert(s, s.Judgement.Verdict)),
    ];

    public static Decision Decide(Situation situation)
    {
        var row = Array.Find(Table, r => r.When(situation));
        var decision = row.Then(situation);
        return decision.Subject == Subject.Ordinary && situation.Signs.Subject != Subject.SpeakingUp ? decision with { Subject = situation.Signs.Subject } : decision;
    }

    /// <summary>The conditions that the settling statement leaves open, in its own words.</summary>
    public static IReadOnlyList<string> OpenConditions(Situation situation) =>
        [.. OpenFact.In(situation.First)
            .Where(f => f.Statement == situation.First.Nearest && !f.IsSettled(situation.Known))
            .Select(f => f.MustBe).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool Forbids(Situation s) => s.First.Deontics.Modality == Modality.Forbids;

    private static Decision Assert(Situation s, Verdict verdict) => new()
    {
        Verdict = verdict,
        Certainty = s.Judgement.Certainty,
        Settles = s.First,
        Conditions = verdict == Verdict.YesIf ? Conditions(s) : [],
    };

    /// <summary>A yes_if lists every condition; where none can be taken out of the statement, the statement itself is the condition.</summary>
    private static IReadOnlyList<string> Conditions(Situation s) => OpenConditions(s) is { Count: > 0 } open ? open : [s.First.Statement.Text];

    private static Decision Depends(Situation s)
    {
        var open = s.Asked >= KnownFacts.MostFollowUps ? null
            : OpenFact.In(s.First).FirstOrDefault(f => s.Known.StateOf(f.Question) == FactState.Open);
        return open is null
            ? Unsure(s)
            : new Decision { Verdict = Verdict.Depends, Certainty = s.Judgement.Certainty, Settles = s.First with { Nearest = open.Statement }, Asks = open.Question };
    }

    private static Decision SpeakingUp(Situation s) => ProtectingClause.In(s.Evidence) is { } protects
        ? new Decision { Verdict = ProtectingClause.Is(protects) && QuestionForm.AsksLeave(s.Known.Text) ? Verdict.Yes : Verdict.Info, Subject = Subject.SpeakingUp, Certainty = s.Evidence.Covered, Settles = protects }
        : new Decision { Verdict = Verdict.Show, Subject = Subject.SpeakingUp, Reason = HandOverReason.Sensitive, Certainty = s.Judgement.Certainty, MayHelp = Nearest(s) };

    private static Decision PutRight(Situation s) => RescueClause.PutsRight(s.Evidence) is { } clause
        ? new Decision { Verdict = Verdict.Info, Certainty = s.Evidence.Covered, Settles = clause }
        : Escalate(s, HandOverReason.NotCovered);

    private static Decision TakeDown(Situation s) => RescueClause.TakesDown(s.Evidence) is { } clause
        ? new Decision { Verdict = Verdict.Info, Certainty = s.Evidence.Covered, Settles = clause }
        : Show(s, HandOverReason.NotCovered);

    /// <summary>Not sure: three clauses to choose from; about patients or the young, a person.</summary>
    private static Decision Unsure(Situation s) => s.Signs.IsDelicate ? Escalate(s, HandOverReason.Sensitive) : Show(s, HandOverReason.LowConfidence);

    private static Decision Show(Situation s, HandOverReason why) => new() { Verdict = Verdict.Show, Reason = why, Certainty = s.Judgement.Certainty, MayHelp = Nearest(s) };

    private static Decision Escalate(Situation s, HandOverReason why) => new()
    {
        Verdict = Verdict.Escalate,
        Reason = why,
        Certainty = s.Judgement.Certainty,
        MayHelp = why == HandOverReason.Conflict ? [s.First, s.Contradicts!] : Nearest(s),
    };

    private static Decision Decline(HandOverReason why) => new() { Verdict = Verdict.Decline, Reason = why, Certainty = 1 };

    private static IReadOnlyList<ReadClause> Nearest(Situation s) => [.. s.Evidence.Clauses.Take(3)];
}

using GuidanceBot.Core.Questions.Finding;
using GuidanceBot.Core.Questions.FollowUps;
using GuidanceBot.Core.Questions.Subjects;

namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>Everything that a decision looks at.</summary>
internal sealed record Situation(QuestionSigns Signs, KnownFacts Known, Evidence Evidence, Judgement Judgement, Thresholds Threshold, DateOnly Today)
{
    /// <summary>The clause that comes first.</summary>
    public ReadClause First => Evidence.First;

    /// <summary>A concern in one's own name: said in words, or the clause that fits best is the one that protects it.</summary>
    public bool IsSpeakingUp => Signs.Subject == Subject.SpeakingUp || (Signs.MayBeOwnVoice && First.Weight > Threshold.SpeaksOfConcern && ProtectingClause.Is(First));

    /// <summary>The document that would be quoted has run out.</summary>
    public bool IsOutOfDate => First.Placed.Document.FrontMatter.Expires is { } expires && Today > expires;

    /// <summary>Sure enough to assert the verdict.</summary>
    public bool IsSure => Judgement.Certainty >= Judgement.Verdict switch
    {
        Verdict.Yes or Verdict.YesIf => Threshold.Yes,
        Verdict.Depends => Threshold.Depends,
        Verdict.No when First.Deontics.Modality == Guidance.Deontics.Modality.Conditional => Threshold.MixedNo,
        _ => Threshold.Other,
    };

    /// <summary>Every word of the question that tells stands in the statement, which forbids without condition or exception, and leave is what was asked for.</summary>
    public bool ForbidsInItsWords =>
        First.Deontics is { Modality: Guidance.Deontics.Modality.Forbids, Conditions.Count: 0, Exceptions.Count: 0 } && !Signs.IsDelicate
        && QuestionForm.AsksLeave(Known.Text) && !QuestionForm.Of(Known.Text).Contains("not", StringComparer.Ordinal)
        && SharedWords.Of(Known.Text, First.Statement.Text) >= 1;

    /// <summary>Follow-ups that the asker has answered: about this clause, or as the conversation shows.</summary>
    public int Asked => Math.Max(Known.Replies.Count, OpenFact.In(First).Count(f => Known.StateOf(f.Question) != FactState.Open));

    /// <summary>The highest weight that a clause gives to "no".</summary>
    public double SaysNo => Evidence.Clauses.Max(c => c.Weight * c.Shares[Verdicts.No]);

    /// <summary>Another clause with weight that reads the opposite: one permits outright what the other forbids outright.</summary>
    public ReadClause? Contradicts => Evidence.Clauses.Skip(1).FirstOrDefault(c =>
        Math.Min(c.Weight, First.Weight) >= Threshold.Conflict && Opposite(Verdicts.Top(First.Shares), Verdicts.Top(c.Shares)) && OppositeModality(First, c));

    private static bool Opposite(int a, int b) => (a, b) is (Verdicts.Yes, Verdicts.No) or (Verdicts.No, Verdicts.Yes);

    private static bool OppositeModality(ReadClause a, ReadClause b) => (a.Deontics.Modality, b.Deontics.Modality) is
        (Guidance.Deontics.Modality.Permits, Guidance.Deontics.Modality.Forbids) or (Guidance.Deontics.Modality.Forbids, Guidance.Deontics.Modality.Permits);
}

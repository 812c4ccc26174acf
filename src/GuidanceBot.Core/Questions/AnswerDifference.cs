namespace GuidanceBot.Core.Questions;

/// <summary>When two answers to one question are not the same advice.</summary>
public static class AnswerDifference
{
    /// <summary>True where somebody who goes by the one would do something else by the other: another verdict, or other conditions.</summary>
    public static bool Matters(Answer one, Answer other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Verdict != other.Verdict || (one.Verdict == Verdict.YesIf && !Conditions(one).SetEquals(Conditions(other)));
    }

    /// <summary>True where the answer asserted something that doesn't hold any more, and nobody has put it right or taken it over since.</summary>
    public static bool NeedsCorrection(AnswerRecord told, Answer now)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(now);
        return told.Stands is { Verdict: Verdict.Yes or Verdict.YesIf or Verdict.No or Verdict.Info, Subject: not Subject.SpeakingUp }
            && told.State is not (AnswerState.HandedOver or AnswerState.FollowedUp or AnswerState.Held)
            && now.Subject != Subject.SpeakingUp
            && Matters(told.Stands, now);
    }

    private static HashSet<string> Conditions(Answer answer) => answer.Conditions.Select(c => c.Trim().TrimEnd('.').ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
}

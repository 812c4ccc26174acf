using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Deciding;

namespace GuidanceBot.Core.Evaluation;

/// <summary>
/// A threshold that the cases speak for, with both errors of each: verdicts asserted wrongly, and right ones held back. It only
/// proposes; a person applies it. Loosening needs proof (the upper end of the wrong ones' interval), tightening only a share.
/// </summary>
/// <param name="Verdicts">Which verdicts it holds back: <c>yes</c>, <c>other</c> (no and info) or <c>depends</c>.</param>
/// <param name="Now">The threshold now.</param>
/// <param name="Proposed">The threshold proposed; the same where nothing should change.</param>
/// <param name="WrongNow">Wrong, of the verdicts asserted now.</param>
/// <param name="HeldNow">Held back now, of the right ones.</param>
/// <param name="WrongThen">Wrong, of the verdicts asserted with the proposed one.</param>
/// <param name="HeldThen">Held back with the proposed one, of the right ones.</param>
public sealed record ThresholdProposal(string Verdicts, double Now, double Proposed, Proportion WrongNow, Proportion HeldNow, Proportion WrongThen, Proportion HeldThen)
{
    /// <summary>The share of wrong ones that an organisation is asked to live with.</summary>
    public const double MostWrong = 0.15;

    /// <summary>Fewer verdicts than this don't prove that less care will do.</summary>
    public const int Fewest = 40;

    /// <summary>Fewer verdicts than this don't ask for more care, either: one that was wrong would.</summary>
    public const int FewestWrong = 10;

    /// <summary>True where something else than now is proposed.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsChange => Proposed != Now;

    private const int Lowest = 50;
    private const int Highest = 95;

    /// <summary>One proposal a threshold.</summary>
    public static IReadOnlyList<ThresholdProposal> Of(IReadOnlyList<ScoredAnswer> answers, Thresholds now)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(now);

        // Where a rule about people decided, no threshold did.
        var open = answers.Where(a => a.Leans is not null && a.Answer is { Subject: Subject.Ordinary, Reason: null or HandOverReason.LowConfidence }).ToArray();
        return
        [
            Of("yes", now.Yes, open, v => v is Verdict.Yes or Verdict.YesIf),
            Of("other", now.Other, open, v => v is Verdict.No or Verdict.Info),
            Of("depends", now.Depends, open, v => v is Verdict.Depends),
        ];
    }

    private static ThresholdProposal Of(string verdicts, double now, ScoredAnswer[] answers, Func<Verdict, bool> belongs)
    {
        var leanings = answers.Where(a => belongs(a.Leans!.Value.Verdict)).ToArray();
        var proposed = Propose(now, t => Wrong(leanings, t));
        return new ThresholdProposal(verdicts, now, proposed, Wrong(leanings, now), Held(leanings, now), Wrong(leanings, proposed), Held(leanings, proposed));
    }

    private static double Propose(double now, Func<double, Proportion> wrong)
    {
        var steps = Enumerable.Range(Lowest, Highest - Lowest + 1).Select(s => s / 100.0).ToArray();
        return wrong(now) is { Total: < FewestWrong } ? now
            : wrong(now).Share > MostWrong
            ? steps.Where(t => t > now).Append(1).First(t => t >= 1 || wrong(t).Share <= MostWrong)
            : steps.Where(t => t < now && wrong(t) is { Total: >= Fewest } proof && proof.High <= MostWrong).Append(now).First();
    }

    private static Proportion Wrong(ScoredAnswer[] leanings, double threshold) =>
        Proportion.Of(leanings.Where(a => a.Leans!.Value.Certainty >= threshold), a => !a.LeansRight);

    private static Proportion Held(ScoredAnswer[] leanings, double threshold) =>
        Proportion.Of(leanings.Where(a => a.LeansRight), a => a.Leans!.Value.Certainty < threshold);
}

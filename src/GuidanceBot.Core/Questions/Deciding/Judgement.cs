namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>The verdict that the evidence speaks for.</summary>
/// <param name="Verdict">One of yes, yes_if, no, info, depends.</param>
/// <param name="Certainty">The probability that it is right, 0 to 1.</param>
/// <param name="Shares">How the verdicts share it.</param>
internal sealed record Judgement(Verdict Verdict, double Certainty, double[] Shares)
{
    /// <summary>Reads the verdict with fitted weights.</summary>
    public static Judgement Of(Evidence evidence, Calibration calibration)
    {
        var features = VerdictFeatures.Of(evidence);
        var raw = calibration.VerdictModels.Select(m => m.Probability(features)).ToArray();
        var sum = raw.Sum();
        var shares = Array.ConvertAll(raw, r => r / sum);
        var certainty = calibration.Right!.Probability(RightFeatures.Of(evidence, shares));
        return new Judgement(Verdicts.Asserted[Verdicts.Top(shares)], certainty, shares);
    }
}

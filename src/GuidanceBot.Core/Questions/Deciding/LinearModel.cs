namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>A logistic model over named features: weights are data, fitted by the evaluation.</summary>
/// <param name="Mean">What is taken off each feature.</param>
/// <param name="Scale">By what each is divided.</param>
/// <param name="Weight">What each counts.</param>
/// <param name="Bias">Where it starts.</param>
internal sealed record LinearModel(double[] Mean, double[] Scale, double[] Weight, double Bias)
{
    /// <summary>The probability for these features.</summary>
    public double Probability(double[] features)
    {
        var sum = Bias;
        for (var i = 0; i < Weight.Length; i++)
        {
            sum += Weight[i] * (features[i] - Mean[i]) / Scale[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}

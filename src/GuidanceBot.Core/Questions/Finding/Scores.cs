using System.Numerics;

namespace GuidanceBot.Core.Questions.Finding;

/// <summary>Arithmetic of ranking.</summary>
internal static class Scores
{
    /// <summary>In standard deviations from the mean, so that scores of different kinds can be added.</summary>
    public static double[] Standardised(double[] scores)
    {
        if (scores.Length == 0)
        {
            return scores;
        }

        var mean = scores.Average();
        var deviation = Math.Sqrt(scores.Average(s => (s - mean) * (s - mean)));
        return Array.ConvertAll(scores, s => (s - mean) / (deviation + 1e-6));
    }

    /// <summary>The cosine of two vectors of unit length.</summary>
    public static double Dot(float[] a, float[] b)
    {
        var sum = Vector<float>.Zero;
        var i = 0;
        for (; i <= a.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sum += new Vector<float>(a, i) * new Vector<float>(b, i);
        }

        var rest = 0f;
        for (; i < a.Length; i++)
        {
            rest += a[i] * b[i];
        }

        return Vector.Sum(sum) + rest;
    }

    /// <summary>Shares that add up to one, from logits.</summary>
    public static double[] Shares(params ReadOnlySpan<double> logits)
    {
        var top = double.NegativeInfinity;
        foreach (var logit in logits)
        {
            top = Math.Max(top, logit);
        }

        var shares = new double[logits.Length];
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            sum += shares[i] = Math.Exp(logits[i] - top);
        }

        return Array.ConvertAll(shares, s => s / sum);
    }
}

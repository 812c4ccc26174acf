using GuidanceBot.Core.Drafts.Likeness;

namespace GuidanceBot.Evals.Drafts;

/// <summary>
/// A linear support vector machine (squared hinge loss) by dual coordinate descent (Hsieh et al., ICML 2008). A feature counts by its rarity, every example
/// is scaled to unit length (tf-idf). Small, seeded, the same on every machine.
/// </summary>
sealed class LinearLearner(float[] rarity)
{
    const int Epochs = 40;
    const double Cost = 0.4;

    /// <summary>How many there are.</summary>
    public int Features => rarity.Length;

    /// <summary>How rare one is.</summary>
    public float RarityOf(int feature) => rarity[feature];

    /// <summary>How rare each feature is among examples: ln((1 + n) / (1 + n of those with it)) + 1.</summary>
    public static float[] Rarity(IReadOnlyList<int[]> examples, int features)
    {
        var counts = new int[features];
        foreach (var f in examples.SelectMany(e => e))
        {
            counts[f]++;
        }

        return [.. counts.Select(c => MathF.Log((1f + examples.Count) / (1 + c)) + 1)];
    }

    /// <summary>Weights that include the rarity, and where a score starts. An example's count is how many times it stands there.</summary>
    public (double[] Weights, double Start) Learn(IReadOnlyList<int[]> examples, IReadOnlyList<bool> labels, IReadOnlyList<double> counts)
    {
        var weights = new double[rarity.Length];
        var start = 0.0;
        var scales = examples.Select(e => (double)Scale(e)).ToArray();
        var alphas = new double[examples.Count];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var (sum, squares) = (0.0, 0.0);
                foreach (var f in examples[i])
                {
                    sum += weights[f] * rarity[f];
                    squares += rarity[f] * rarity[f];
                }

                var sign = labels[i] ? 1 : -1;
                var slack = 1 / (2 * Cost * counts[i]);
                var gradient = (sign * (start + (sum * scales[i]))) - 1 + (alphas[i] * slack);
                var next = Math.Max(0, alphas[i] - (gradient / ((squares * scales[i] * scales[i]) + 1 + slack)));
                var step = (next - alphas[i]) * sign;
                alphas[i] = next;
                start += step;
                foreach (var f in examples[i])
                {
                    weights[f] += step * scales[i] * rarity[f];
                }
            }
        }

        for (var f = 0; f < weights.Length; f++)
        {
            weights[f] *= rarity[f];
        }

        return (weights, start);
    }

    /// <summary>What turns scores into shares of examples that are it: slope and start of a logistic curve (Platt), by Newton's steps.</summary>
    public static (double Slope, double Start) Curve(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        var (slope, start) = (1.0, 0.0);
        for (var step = 0; step < 50; step++)
        {
            var (g0, g1, h00, h01, h11) = (0.0, 0.0, 1e-6, 0.0, 1e-6);
            for (var i = 0; i < scores.Count; i++)
            {
                var p = Probability((slope * scores[i]) + start);
                var (error, weight) = (p - (labels[i] ? 1 : 0), p * (1 - p));
                (g0, g1) = (g0 + error, g1 + (error * scores[i]));
                (h00, h01, h11) = (h00 + weight, h01 + (weight * scores[i]), h11 + (weight * scores[i] * scores[i]));
            }

            var determinant = (h00 * h11) - (h01 * h01);
            start -= ((h11 * g0) - (h01 * g1)) / determinant;
            slope -= ((h00 * g1) - (h01 * g0)) / determinant;
        }

        return (slope, start);
    }

    /// <summary>
    /// The beginning that scores most, and its score; features in order of the text, with the places where a stretch may end. The whole is one of them.
    /// </summary>
    public (int Length, double Score) MostOfBeginnings(int[] ordered, IReadOnlyList<int> ends, double[] weights, double start)
    {
        var (length, most) = (0, double.MinValue);
        var (sum, squares, next) = (0.0, 0f, 0);
        for (var i = 0; i <= ordered.Length; i++)
        {
            if (i == ordered.Length || (next < ends.Count && ends[next] == i))
            {
                next++;
                var score = start + (sum * LikenessTable.Scale(squares));
                (length, most) = score > most ? (i, score) : (length, most);
            }

            if (i < ordered.Length)
            {
                sum += weights[ordered[i]];
                squares += rarity[ordered[i]] * rarity[ordered[i]];
            }
        }

        return (length, most);
    }

    public static double Probability(double score) => 1 / (1 + Math.Exp(-Math.Clamp(score, -30, 30)));

    float Scale(int[] example) => LikenessTable.Scale(example.Sum(f => rarity[f] * rarity[f]));
}

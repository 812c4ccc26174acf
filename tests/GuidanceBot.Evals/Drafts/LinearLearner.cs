using GuidanceBot.Core.Drafts.Likeness;

namespace GuidanceBot.Evals.Drafts;

/// <summary>Logistic regression over sparse features, by AdaGrad; every example is scaled to unit length. Small, seeded, the same on every machine.</summary>
sealed class LinearLearner
{
    const int Epochs = 15;
    const double Rate = 0.15;
    const double Decay = 1e-3;
    const double StartRate = 0.02;

    public static (double[] Weights, double Start) Learn(IReadOnlyList<int[]> examples, IReadOnlyList<bool> labels, int features, int seed)
    {
        var weights = new double[features];
        var squares = new double[features];
        Array.Fill(squares, 1e-6);
        var start = 0.0;
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                double scale = LikenessTable.Scale(examples[i].Length);
                var error = Probability(Score(examples[i], weights, start)) - (labels[i] ? 1 : 0);
                foreach (var f in examples[i])
                {
                    var gradient = (error * scale) + (Decay * weights[f]);
                    squares[f] += gradient * gradient;
                    weights[f] -= Rate * gradient / Math.Sqrt(squares[f]);
                }

                start -= StartRate * error;
            }
        }

        return (weights, start);
    }

    public static double Score(int[] example, double[] weights, double start)
    {
        var sum = 0.0;
        foreach (var f in example)
        {
            sum += weights[f];
        }

        return start + (sum * LikenessTable.Scale(example.Length));
    }

    /// <summary>The most that any beginning of the example scores; features in order of the text, with the places where a token ends.</summary>
    public static double MostOfBeginnings(int[] ordered, IReadOnlyList<int> ends, double[] weights, double start)
    {
        var most = double.MinValue;
        var sum = 0.0;
        var next = 0;
        for (var i = 0; i <= ordered.Length; i++)
        {
            while (next < ends.Count && ends[next] == i)
            {
                most = Math.Max(most, start + (sum * LikenessTable.Scale(i)));
                next++;
            }

            sum += i < ordered.Length ? weights[ordered[i]] : 0;
        }

        return Math.Max(most, start + (sum * LikenessTable.Scale(ordered.Length)));
    }

    public static double Probability(double score) => 1 / (1 + Math.Exp(-Math.Clamp(score, -30, 30)));
}

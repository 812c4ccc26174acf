using GuidanceBot.Core.Questions.Deciding;

namespace GuidanceBot.Evals.Answers.Fitting;

/// <summary>Logistic regression with an L2 penalty on standardised features, by Newton's method: the same result on every machine.</summary>
internal static class LogisticFit
{
    /// <summary>Fits.</summary>
    /// <param name="rows">Features.</param>
    /// <param name="labels">What is to be told.</param>
    /// <param name="strength">The inverse of the penalty, as scikit-learn's C.</param>
    public static LinearModel Of(IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, double strength)
    {
        var width = rows[0].Length;
        var mean = Enumerable.Range(0, width).Select(j => rows.Average(r => r[j])).ToArray();
        var scale = Enumerable.Range(0, width).Select(j => Math.Sqrt(rows.Average(r => (r[j] - mean[j]) * (r[j] - mean[j])))).Select(s => s < 1e-9 ? 1 : s).ToArray();
        var x = rows.Select(r => (double[])[.. r.Select((v, j) => (v - mean[j]) / scale[j]), 1]).ToArray();
        var w = new double[width + 1];
        for (var step = 0; step < 30; step++)
        {
            var (gradient, hessian) = Derivatives(x, labels, w, strength);
            var change = Solve(hessian, gradient);
            for (var j = 0; j <= width; j++)
            {
                w[j] -= change[j];
            }

            if (change.Max(Math.Abs) < 1e-8)
            {
                break;
            }
        }

        return new LinearModel(Rounded(mean), Rounded(scale), Rounded(w[..width]), Math.Round(w[width], 5));
    }

    private static double[] Rounded(double[] values) => Array.ConvertAll(values, v => Math.Round(v, 5));

    private static (double[] Gradient, double[,] Hessian) Derivatives(double[][] x, IReadOnlyList<bool> labels, double[] w, double strength)
    {
        var n = w.Length;
        var gradient = new double[n];
        var hessian = new double[n, n];
        for (var i = 0; i < x.Length; i++)
        {
            var row = x[i];
            var sum = 0.0;
            for (var j = 0; j < n; j++)
            {
                sum += row[j] * w[j];
            }

            var p = 1 / (1 + Math.Exp(-sum));
            var miss = p - (labels[i] ? 1 : 0);
            for (var j = 0; j < n; j++)
            {
                gradient[j] += miss * row[j];
                var part = p * (1 - p) * row[j];
                for (var k = 0; k <= j; k++)
                {
                    hessian[j, k] += part * row[k];
                }
            }
        }

        for (var j = 0; j < n; j++)
        {
            gradient[j] += j < n - 1 ? w[j] / strength : 0;
            hessian[j, j] += j < n - 1 ? 1 / strength : 1e-9;
            for (var k = 0; k < j; k++)
            {
                hessian[k, j] = hessian[j, k];
            }
        }

        return (gradient, hessian);
    }

    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        for (var i = 0; i < n; i++)
        {
            // Positive definite: no pivoting needed.
            for (var row = i + 1; row < n; row++)
            {
                var factor = matrix[row, i] / matrix[i, i];
                for (var column = i; column < n; column++)
                {
                    matrix[row, column] -= factor * matrix[i, column];
                }

                right[row] -= factor * right[i];
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var column = i + 1; column < n; column++)
            {
                right[i] -= matrix[i, column] * right[column];
            }

            right[i] /= matrix[i, i];
        }

        return right;
    }
}

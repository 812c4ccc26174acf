using System.Globalization;

namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>
/// Reads the verdict from words alone, independent of the neural reader: a linear model over <see cref="WordFeatures"/>, trained on the
/// questions of the training documents. Alone it is nearly as often right as the reader, and often right where the reader isn't.
/// </summary>
public sealed class WordModel
{
    private readonly Dictionary<string, float[]> _weights;

    internal WordModel(Dictionary<string, float[]> weights) => _weights = weights;

    /// <summary>Reads the file: a feature and five weights a line, parted by tabs.</summary>
    /// <exception cref="InvalidDataException">A line is something else; the message says which.</exception>
    public static WordModel Parse(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var weights = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var parts = line.Split('\t');
            if (parts.Length != 1 + Verdicts.Asserted.Count)
            {
                throw new InvalidDataException($"verdict-words.tsv, line {number}: a feature and {Verdicts.Asserted.Count} weights were expected.");
            }

            weights[parts[0]] = [.. parts.Skip(1).Select(p => float.Parse(p, CultureInfo.InvariantCulture))];
        }

        return new WordModel(weights);
    }

    /// <summary>The file's lines.</summary>
    public IEnumerable<string> ToLines() =>
        _weights.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key + "\t" + string.Join('\t', w.Value.Select(v => v.ToString("0.###", CultureInfo.InvariantCulture))));

    /// <summary>Shares in the order of <see cref="Verdicts.Asserted"/>.</summary>
    internal double[] Read(HashSet<string> features)
    {
        var sums = new double[Verdicts.Asserted.Count];
        foreach (var feature in features)
        {
            if (_weights.TryGetValue(feature, out var weight))
            {
                for (var i = 0; i < sums.Length; i++)
                {
                    sums[i] += weight[i];
                }
            }
        }

        var norm = 1 / Math.Sqrt(Math.Max(1, features.Count));
        return Finding.Scores.Shares(Array.ConvertAll(sums, s => s * norm));
    }
}

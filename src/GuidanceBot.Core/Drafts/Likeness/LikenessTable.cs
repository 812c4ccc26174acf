using System.Collections.Frozen;
using System.Globalization;

namespace GuidanceBot.Core.Drafts.Likeness;

/// <summary>
/// How much each feature speaks for each head, learned from labelled drafts (<c>Data/likeness.tsv</c>; <c>GuidanceBot.Evals -- drafts-learn</c> writes it).
/// A linear sum: what weighed can always be named.
/// </summary>
sealed class LikenessTable
{
    readonly string[] _heads;
    readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _rows;
    readonly float[] _weights;
    readonly float[] _starts;

    LikenessTable(string[] heads, float[] starts, List<(string Feature, float[] Weights)> rows)
    {
        _heads = heads;
        _starts = starts;
        _weights = [.. rows.SelectMany(r => r.Weights)];
        _rows = rows.Select((r, i) => (r.Feature, i)).ToFrozenDictionary(r => r.Feature, r => r.i, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>As shipped.</summary>
    public static LikenessTable Shipped { get; } = Load();

    /// <summary>The number of a head; -1 where there is none of this name.</summary>
    public int Head(string name) => Array.IndexOf(_heads, name);

    /// <summary>How a draft reads to every head.</summary>
    public LikenessReading Read(DraftText draft)
    {
        var seen = new Dictionary<int, int>();
        LikenessFeatures.Visit(draft, WordClasses.Shipped, (feature, token) =>
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                seen.TryAdd(row, token);
            }
        });
        var scale = seen.Count == 0 ? 0 : 1 / MathF.Sqrt(seen.Count);
        var scores = new float[_heads.Length];
        foreach (var row in seen.Keys)
        {
            var at = row * _heads.Length;
            for (var head = 0; head < scores.Length; head++)
            {
                scores[head] += _weights[at + head] * scale;
            }
        }

        for (var head = 0; head < scores.Length; head++)
        {
            scores[head] += _starts[head];
        }

        return new LikenessReading(scores, seen, this);
    }

    internal float Weight(int row, int head) => _weights[(row * _heads.Length) + head];

    static LikenessTable Load()
    {
        using var stream = typeof(LikenessTable).Assembly.GetManifestResourceStream("drafts/likeness.tsv");
        if (stream is null)
        {
            return new LikenessTable([], [], []);
        }

        using var reader = new StreamReader(stream);
        var heads = reader.ReadLine()!.Split('\t')[1..];
        var starts = Array.ConvertAll(reader.ReadLine()!.Split('\t')[1..], Weight);
        var rows = new List<(string, float[])>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            var weights = new float[heads.Length];
            foreach (var field in fields.Skip(1))
            {
                var cut = field.IndexOf(':', StringComparison.Ordinal);
                weights[int.Parse(field.AsSpan(0, cut), CultureInfo.InvariantCulture)] = Weight(field[(cut + 1)..]);
            }

            rows.Add((fields[0], weights));
        }

        return new LikenessTable(heads, starts, rows);
    }

    /// <summary>Weights stand there in hundredths.</summary>
    static float Weight(string hundredths) => int.Parse(hundredths, CultureInfo.InvariantCulture) / 100f;
}

using System.Collections.Frozen;
using System.Globalization;

namespace GuidanceBot.Core.Drafts.Likeness;

/// <summary>
/// How much each feature speaks for each head, learned from labelled drafts (<c>Data/likeness.tsv</c>; <c>GuidanceBot.Evals -- drafts-learn</c> writes it).
/// A linear sum over features that count the more, the fewer drafts have them (tf-idf): what weighed can always be named.
/// </summary>
sealed class LikenessTable
{
    const float LeastLength = 45;
    const int MostLines = 12;

    /// <summary>What only a person can settle: kinds of drafts whose finding is <c>review</c>.</summary>
    public static readonly IReadOnlyList<string> People =
    [
        "confidential", "crisis_topic", "embargo", "impersonating_org", "medical_advice", "minor", "patient_story", "photo_consent", "political", "prompt_injection", "slide_permission", "speaking_up",
        "suicide_safety",
    ];

    readonly string[] _heads;
    readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _rows;
    readonly float[] _rarity;
    readonly float[] _weights;
    readonly float[] _starts;

    readonly float[] _least;

    LikenessTable(string[] heads, float[] least, float[] starts, List<(string Feature, float Rarity, float[] Weights)> rows)
    {
        _heads = heads;
        _least = least;
        _starts = starts;
        Review = Head("review");
        ForPeople = [.. People.Select(Head).Where(h => h >= 0)];
        _rarity = [.. rows.Select(r => r.Rarity)];
        _weights = [.. rows.SelectMany(r => r.Weights)];
        _rows = rows.Select((r, i) => (r.Feature, i)).ToFrozenDictionary(r => r.Feature, r => r.i, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>As shipped.</summary>
    public static LikenessTable Shipped { get; } = Load();

    /// <summary>The head that learned from verdicts.</summary>
    public int Review { get; }

    /// <summary>The heads of drafts that only a person can settle.</summary>
    public IReadOnlyList<int> ForPeople { get; }

    /// <summary>
    /// The share, 0 to 1, from which a head speaks: one harmless draft in two thousand of unseen documents reads so (one in five hundred like a name in care, a child, a place or a secret).
    /// That of <see cref="Review"/> is one of <see cref="LikenessReading.NeedsAPerson"/>, and one in fifty.
    /// </summary>
    public double Least(int head) => head < 0 ? double.PositiveInfinity : _least[head];

    /// <summary>The number of a head; -1 where there is none of this name.</summary>
    public int Head(string name) => Array.IndexOf(_heads, name);

    /// <summary>
    /// How a draft reads to every head: the most that any beginning, any ending or any stretch from the start of a line reads, with its pictures or without. So words put behind it, before it
    /// or into a picture can make it read worse, never better. Where nobody said whose account it is and it speaks of "I" or "we", as it would read on a personal one, too.
    /// </summary>
    public LikenessReading Read(DraftText draft)
    {
        var most = new float[_heads.Length];
        Array.Fill(most, float.MinValue);
        var personal = draft.Draft.Account is null && draft.SpeaksOfItself && _rows.TryGetValue(LikenessFeatures.PersonalAccount(draft.Draft.IsReply), out var row) ? row : -1;
        var seen = Pass(draft, most, personal, backwards: false, pictures: true);
        Pass(draft, most, personal, backwards: true, pictures: true);
        var lines = LineStarts(draft.Main);
        foreach (var from in lines)
        {
            Pass(draft, most, personal, backwards: false, pictures: true, from);
        }

        if (draft.Draft.Media.Count > 0)
        {
            Pass(draft, most, personal, backwards: false, pictures: false);
            Pass(draft, most, personal, backwards: true, pictures: false);
            foreach (var from in lines)
            {
                Pass(draft, most, personal, backwards: false, pictures: false, from);
            }
        }

        return new LikenessReading(most, seen, this);
    }

    /// <summary>Tokens that begin a line, the first one apart: the last few lines of a long text.</summary>
    static List<int> LineStarts(DraftPart part)
    {
        var starts = new List<int>();
        for (var i = part.Tokens.Count - 1; i > 0 && starts.Count < MostLines; i--)
        {
            if (part.Folded.Text.AsSpan(part.Tokens[i - 1].End, Math.Max(0, part.Tokens[i].Start - part.Tokens[i - 1].End)).Contains('\n'))
            {
                starts.Add(i);
            }
        }

        return starts;
    }

    /// <summary>One reading of the words in one direction; keeps the most of every stretch on the way, and says which features it saw where.</summary>
    Dictionary<int, int> Pass(DraftText draft, float[] most, int personal, bool backwards, bool pictures, int from = 0)
    {
        var seen = new Dictionary<int, int>();
        var sums = new float[_heads.Length];
        var squares = 0f;
        var at = -1;
        LikenessFeatures.Visit(
            draft,
            WordClasses.Shipped,
            (feature, token) =>
            {
                if (token != at)
                {
                    if (LikenessFeatures.Begins(draft.Main, backwards ? at : token))
                    {
                        Keep(sums, squares, most, personal);
                    }

                    at = token;
                }

                if (_rows.TryGetValue(feature, out var row) && seen.TryAdd(row, token))
                {
                    squares += _rarity[row] * _rarity[row];
                    for (var head = 0; head < sums.Length; head++)
                    {
                        sums[head] += Weight(row, head);
                    }
                }
            },
            backwards,
            pictures,
            from);
        Keep(sums, squares, most, personal);
        return seen;
    }

    /// <summary>A handful of words says little: short texts are scaled as if they were longer. Takes the sum of the squared rarities of the features.</summary>
    internal static float Scale(float squares) => 1 / MathF.Max(MathF.Sqrt(squares), LeastLength);

    void Keep(float[] sums, float squares, float[] most, int personal)
    {
        var scale = Scale(squares);
        for (var head = 0; head < sums.Length; head++)
        {
            most[head] = Math.Max(most[head], _starts[head] + (sums[head] * scale));
        }

        if (personal >= 0)
        {
            scale = Scale(squares + (_rarity[personal] * _rarity[personal]));
            for (var head = 0; head < sums.Length; head++)
            {
                most[head] = Math.Max(most[head], _starts[head] + ((sums[head] + Weight(personal, head)) * scale));
            }
        }
    }

    /// <summary>What a feature adds to a head's sum: its learned weight times its rarity.</summary>
    internal float Weight(int row, int head) => _weights[(row * _heads.Length) + head];

    static LikenessTable Load()
    {
        using var stream = typeof(LikenessTable).Assembly.GetManifestResourceStream("drafts/likeness.tsv");
        if (stream is null)
        {
            return new LikenessTable([], [], [], []);
        }

        using var reader = new StreamReader(stream);
        var heads = reader.ReadLine()!.Split('\t')[2..];
        var least = Array.ConvertAll(reader.ReadLine()!.Split('\t')[2..], Weight);
        var starts = Array.ConvertAll(reader.ReadLine()!.Split('\t')[2..], Weight);
        var rows = new List<(string, float, float[])>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            var weights = new float[heads.Length];
            foreach (var field in fields.Skip(2))
            {
                var cut = field.IndexOf(':', StringComparison.Ordinal);
                weights[int.Parse(field.AsSpan(0, cut), CultureInfo.InvariantCulture)] = Weight(field[(cut + 1)..]);
            }

            rows.Add((fields[0], Weight(fields[1]), weights));
        }

        return new LikenessTable(heads, least, starts, rows);
    }

    /// <summary>Weights stand there in hundredths.</summary>
    static float Weight(string hundredths) => int.Parse(hundredths, CultureInfo.InvariantCulture) / 100f;
}

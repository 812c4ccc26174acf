using System.Runtime.InteropServices;

namespace GuidanceBot.Core.Guidance;

/// <summary>
/// BM25 over clauses (k1 0.9, b 0.4, as the engine's weights were measured), words analysed as Lucene's English analysis does.
/// Immutable and safe for any number of readers. A term's weight in each clause is worked out once: a query only adds.
/// </summary>
public sealed class ClauseIndex
{
    /// <summary>A query is read up to here: the longest question that is accepted.</summary>
    public const int MaxQueryLength = 4_000;

    private const double K1 = 0.9;
    private const double B = 0.4;

    private readonly Dictionary<string, (int[] Clauses, float[] Weights)> terms = new(StringComparer.Ordinal);

    /// <summary>Indexes texts; positions are those of the list.</summary>
    public ClauseIndex(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        Count = texts.Count;
        var sizes = new int[Count];
        var counts = new Dictionary<string, List<(int Clause, int Count)>>(StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            var words = EnglishWords.Of(texts[i]);
            sizes[i] = words.Count;
            foreach (var word in words.CountBy(w => w, StringComparer.Ordinal))
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word.Key, out _);
                (list ??= []).Add((i, word.Value));
            }
        }

        var mean = Count == 0 ? 1 : Math.Max(1, sizes.Average());
        foreach (var (word, places) in counts)
        {
            var idf = Math.Log(1 + ((Count - places.Count + 0.5) / (places.Count + 0.5)));
            var weights = places.ConvertAll(p => (float)(idf * p.Count * (K1 + 1) / (p.Count + (K1 * (1 - B + (B * sizes[p.Clause] / mean))))));
            terms[word] = ([.. places.Select(p => p.Clause)], [.. weights]);
        }
    }

    /// <summary>Texts indexed.</summary>
    public int Count { get; }

    /// <summary>The score of every text for a query; 0 where they share no word. Each different word of the query counts once.</summary>
    public float[] Score(string query)
    {
        var scores = new float[Count];
        Score(query, scores);
        return scores;
    }

    /// <summary>Writes the scores over <paramref name="scores"/>, which has a place for every text.</summary>
    public void Score(string query, Span<float> scores)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (scores.Length != Count)
        {
            throw new ArgumentException("There is one place for every text.", nameof(scores));
        }

        scores.Clear();
        foreach (var word in EnglishWords.Of(query.Length > MaxQueryLength ? query[..MaxQueryLength] : query).Distinct(StringComparer.Ordinal))
        {
            if (!terms.TryGetValue(word, out var postings))
            {
                continue;
            }

            for (var i = 0; i < postings.Clauses.Length; i++)
            {
                scores[postings.Clauses[i]] += postings.Weights[i];
            }
        }
    }
}

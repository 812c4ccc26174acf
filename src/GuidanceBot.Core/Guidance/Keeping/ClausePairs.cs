using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Keeping;

/// <summary>
/// Finds for each clause of a new text the one that it was before: the same words first, then words that are mostly the same, then
/// what alone stands rewritten under the same heading.
/// </summary>
internal sealed class ClausePairs
{
    /// <summary>Above so many comparisons only clauses under one heading are compared: a text of 20,000 clauses that are all new is not a changed one.</summary>
    private const long MostComparisons = 1_000_000;

    /// <summary>Shared words of all words from which on two clauses count as one that changed.</summary>
    private const double MostlyTheSame = 0.5;

    private readonly Side _before;
    private readonly Side _after;
    private readonly int?[] _was;
    private readonly bool[] _taken;

    private ClausePairs(Side before, Side after)
    {
        (_before, _after) = (before, after);
        _was = new int?[after.Clauses.Count];
        _taken = new bool[before.Clauses.Count];
    }

    /// <summary>For each clause of the new text the position of what it was, or null.</summary>
    public static int?[] Of(GuidanceDocument? before, GuidanceDocument after)
    {
        var pairs = new ClausePairs(Side.Of(before), Side.Of(after));
        pairs.Match((side, i) => side.Clauses[i].Section + "\n" + side.Words[i]);
        pairs.Match((side, i) => side.Words[i]);
        pairs.MatchAlike();
        pairs.MatchAlone();
        return pairs._was;
    }

    private void Match(Func<Side, int, string> key)
    {
        var waiting = Free(_before).GroupBy(i => key(_before, i), StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<int>(g), StringComparer.Ordinal);
        foreach (var i in Open())
        {
            if (waiting.TryGetValue(key(_after, i), out var queue) && queue.TryDequeue(out var old))
            {
                Pair(i, old);
            }
        }
    }

    private void MatchAlike()
    {
        var free = Free(_before).ToList();
        var open = Open().ToList();
        var anywhere = (long)free.Count * open.Count <= MostComparisons;
        var alike = new List<(double Share, int New, int Old)>();
        foreach (var i in open)
        {
            foreach (var old in free)
            {
                var sameHeading = _after.Clauses[i].Section == _before.Clauses[old].Section;
                if ((anywhere || sameHeading) && Share(_after.Sets[i], _before.Sets[old]) is var share && share >= MostlyTheSame)
                {
                    alike.Add((share + (sameHeading ? 0.1 : 0), i, old));
                }
            }
        }

        foreach (var (_, i, old) in alike.OrderByDescending(a => a.Share).ThenBy(a => a.New).ThenBy(a => a.Old))
        {
            if (_was[i] is null && !_taken[old])
            {
                Pair(i, old);
            }
        }
    }

    private void MatchAlone()
    {
        var free = Free(_before).GroupBy(i => _before.Clauses[i].Section, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var group in Open().GroupBy(i => _after.Clauses[i].Section, StringComparer.Ordinal).Where(g => g.Count() == 1).ToList())
        {
            if (free.TryGetValue(group.Key, out var old))
            {
                Pair(group.First(), old);
            }
        }
    }

    private void Pair(int after, int before) => (_was[after], _taken[before]) = (before, true);

    private IEnumerable<int> Open() => Enumerable.Range(0, _was.Length).Where(i => _was[i] is null).ToList();

    private IEnumerable<int> Free(Side side) => Enumerable.Range(0, side.Clauses.Count).Where(i => !_taken[i]);

    private static double Share(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count < other.Count ? one.Count(other.Contains) : other.Count(one.Contains);
        return one.Count + other.Count == 0 ? 0 : (double)shared / (one.Count + other.Count - shared);
    }

    private sealed record Side(IReadOnlyList<Clause> Clauses, string[] Words, HashSet<string>[] Sets)
    {
        public static Side Of(GuidanceDocument? document)
        {
            var clauses = document?.Clauses ?? [];
            var words = clauses.Select(c => QuoteText.Plain(c.Run.Of(document!.Text)).Trim()).ToArray();
            return new Side(clauses, words, [.. words.Select(w => w.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(x => x.Trim('.', ',', ';', ':').ToLowerInvariant()).ToHashSet(StringComparer.Ordinal))]);
        }
    }
}

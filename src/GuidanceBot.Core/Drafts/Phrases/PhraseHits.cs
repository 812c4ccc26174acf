using System.Runtime.InteropServices;

namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>What a scan found, by set.</summary>
public sealed class PhraseHits
{
    readonly List<PhraseHit> _hits;

    internal PhraseHits(List<PhraseHit> hits)
    {
        hits.Sort((a, b) => a.Set != b.Set ? a.Set.CompareTo(b.Set) : a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
        var kept = 0;
        for (var i = 0; i < hits.Count; i++)
        {
            if (kept == 0 || hits[kept - 1].Set != hits[i].Set || hits[i].Last > hits[kept - 1].Last)
            {
                hits[kept++] = hits[i];
            }
        }

        hits.RemoveRange(kept, hits.Count - kept);
        _hits = hits;
    }

    /// <summary>The hits of a set, in order of the text.</summary>
    public ReadOnlySpan<PhraseHit> For(PhraseSet set)
    {
        if (set.IsNone)
        {
            return [];
        }

        var start = FirstAt(set.Id);
        return CollectionsMarshal.AsSpan(_hits)[start..FirstAt(set.Id + 1)];
    }

    /// <summary>True where the set was found at all.</summary>
    public bool Any(PhraseSet set) => For(set).Length > 0;

    int FirstAt(int set)
    {
        var low = 0;
        var high = _hits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_hits[middle].Set < set)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

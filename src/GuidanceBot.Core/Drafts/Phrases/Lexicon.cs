using System.Collections.Frozen;

namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>The words that any phrase asks for, numbered.</summary>
sealed class Lexicon(IEnumerable<string> givenNames)
{
    /// <summary>Contractions that are another word without their apostrophe.</summary>
    static readonly HashSet<string> s_notWithout = ["we'll", "i'll", "we're", "she'll", "he'll", "i'd", "we'd", "she'd", "he'd", "it's", "let's", "we've"];

    readonly Dictionary<string, int> _building = new(StringComparer.Ordinal);
    readonly HashSet<string> _givenNames = [.. givenNames];
    FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _beginnings;
    HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _given;
    int[] _lengths = [];

    public int Count => _building.Count;

    public int Add(string word)
    {
        if (!_building.TryGetValue(word, out var id))
        {
            _building[word] = id = _building.Count;
        }

        return id;
    }

    public void Freeze()
    {
        var words = _building.Where(w => !w.Key.EndsWith('*')).ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
        foreach (var (word, id) in _building.Where(w => w.Key.Contains('\'', StringComparison.Ordinal) && !s_notWithout.Contains(w.Key)))
        {
            words.TryAdd(word.Replace("'", "", StringComparison.Ordinal), id);
        }

        var beginnings = _building.Where(w => w.Key.EndsWith('*')).ToDictionary(w => w.Key[..^1], w => w.Value, StringComparer.Ordinal);
        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _beginnings = beginnings.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = [.. beginnings.Keys.Select(k => k.Length).Distinct().Order()];
        _given = _givenNames.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsGivenName(ReadOnlySpan<char> word) => _given.Contains(word);

    public TokenWords Find(ReadOnlySpan<char> word)
    {
        var itself = _words.TryGetValue(word, out var id) ? id : -1;
        var owner = -1;
        if (word.EndsWith("'s"))
        {
            word = word[..^2];
            owner = _words.TryGetValue(word, out id) ? id : -1;
        }

        var begins = -1;
        var also = -1;
        foreach (var length in _lengths)
        {
            if (length > word.Length)
            {
                break;
            }

            if (_beginnings.TryGetValue(word[..length], out id))
            {
                (begins, also) = (id, begins);
            }
        }

        return new TokenWords(itself, owner, begins, also);
    }
}

using System.Collections.Frozen;
using YamlDotNet.Serialization;

namespace GuidanceBot.Core.Drafts.Likeness;

/// <summary>Words by what they are about (<c>word-classes.yml</c>).</summary>
sealed class WordClasses
{
    /// <summary>Most words of one entry.</summary>
    public const int LongestEntry = 3;

    readonly string[] _names;
    readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _entries;

    WordClasses(Dictionary<string, List<string>> classes)
    {
        _names = [.. classes.Keys.Order(StringComparer.Ordinal)];
        var entries = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _names.Length; i++)
        {
            foreach (var word in classes[_names[i]].Distinct(StringComparer.Ordinal))
            {
                (entries.TryGetValue(word, out var known) ? known : entries[word] = []).Add(i);
            }
        }

        _entries = entries.ToFrozenDictionary(e => e.Key, e => e.Value.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>As shipped.</summary>
    public static WordClasses Shipped { get; } = Load();

    public int Count => _names.Length;

    public string Name(int known) => _names[known];

    /// <summary>The classes of a word or of two or three.</summary>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> words) => _entries.TryGetValue(words, out var known) ? known : [];

    static WordClasses Load()
    {
        using var stream = typeof(WordClasses).Assembly.GetManifestResourceStream("drafts/word-classes.yml")!;
        using var reader = new StreamReader(stream);
        return new WordClasses(new DeserializerBuilder().Build().Deserialize<Dictionary<string, List<string>>>(reader));
    }
}

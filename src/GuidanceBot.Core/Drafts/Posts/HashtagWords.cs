using System.Collections.Frozen;

namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>Cuts a hashtag in small letters into its words, by a list of common ones.</summary>
public sealed class HashtagWords
{
    const int LongestTag = 60;
    const int LongestWord = 16;
    const int ShortestTag = 8;

    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    HashtagWords(IEnumerable<string> words) => _words = words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>With the list as shipped.</summary>
    public static HashtagWords Shipped { get; } = new(Load());

    /// <summary>The tag with a capital on each word; null where it is one word, has capitals already, or isn't known.</summary>
    public string? InCapitals(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        if (tag.Length is < ShortestTag or > LongestTag || tag.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0 || _words.Contains(tag))
        {
            return null;
        }

        return Cut(tag) is { Count: > 1 } words ? string.Concat(words.Select(w => char.ToUpperInvariant(w[0]) + w[1..])) : null;
    }

    /// <summary>True for a common word, or several written as one.</summary>
    internal bool IsWords(string small) => small.Length is > 0 and <= LongestTag && (_words.Contains(small) || Cut(small) is not null);

    /// <summary>The fewest words that make the tag; null where none do.</summary>
    List<string>? Cut(string tag)
    {
        Span<int> cost = stackalloc int[tag.Length + 1];
        Span<int> from = stackalloc int[tag.Length + 1];
        cost.Fill(int.MaxValue);
        cost[0] = 0;
        for (var end = 1; end <= tag.Length; end++)
        {
            for (var start = Math.Max(0, end - LongestWord); start < end; start++)
            {
                // Short words join by accident, so each costs more than a long one.
                var price = 10 + (end - start < 4 ? 12 : 0);
                if (cost[start] < int.MaxValue && cost[start] + price < cost[end] && _words.Contains(tag.AsSpan(start, end - start)))
                {
                    cost[end] = cost[start] + price;
                    from[end] = start;
                }
            }
        }

        if (cost[tag.Length] == int.MaxValue)
        {
            return null;
        }

        var words = new List<string>();
        for (var end = tag.Length; end > 0; end = from[end])
        {
            words.Insert(0, tag[from[end]..end]);
        }

        return words;
    }

    static IEnumerable<string> Load()
    {
        using var stream = typeof(HashtagWords).Assembly.GetManifestResourceStream("drafts/words.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            foreach (var word in line.StartsWith('#') ? [] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return word;
            }
        }
    }
}

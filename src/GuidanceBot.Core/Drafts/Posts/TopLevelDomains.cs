using System.Collections.Frozen;
using System.Globalization;

namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>The last labels of host names (IANA root zone, dated in <c>Data/tlds.txt</c>).</summary>
public sealed class TopLevelDomains
{
    /// <summary>RFC 2606: names kept for examples and tests. Platforms don't link them; people's drafts may hold them.</summary>
    static readonly string[] s_reserved = ["example", "test", "invalid"];

    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;
    readonly int _longestForeign;

    TopLevelDomains(IEnumerable<string> names)
    {
        var set = names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _names = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestForeign = set.Where(n => n.Any(c => !char.IsAscii(c))).Max(n => n.Length);
    }

    /// <summary>What X links.</summary>
    public static TopLevelDomains Public { get; } = new(Load());

    /// <summary>The public names, and those reserved for examples.</summary>
    public static TopLevelDomains WithReserved { get; } = new(Load().Concat(s_reserved));

    /// <summary>Length of the top-level domain that starts here and ends where a host may end; 0 where none does.</summary>
    public int Match(ReadOnlySpan<char> rest)
    {
        var ascii = 0;
        while (ascii < rest.Length && (char.IsAsciiLetterOrDigit(rest[ascii]) || (rest[ascii] == '-' && rest.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))))
        {
            ascii++;
        }

        if (ascii > 0)
        {
            var known = _names.Contains(rest[..ascii]) || (ascii > 4 && rest.StartsWith("xn--", StringComparison.OrdinalIgnoreCase));
            return known && MayEnd(rest, ascii) ? ascii : 0;
        }

        for (var length = Math.Min(_longestForeign, rest.Length); length > 0; length--)
        {
            if (_names.Contains(rest[..length]) && MayEnd(rest, length))
            {
                return length;
            }
        }

        return 0;
    }

    static bool MayEnd(ReadOnlySpan<char> rest, int at) => at == rest.Length || !(char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '@' or '+' or '-');

    static IEnumerable<string> Load()
    {
        using var stream = typeof(TopLevelDomains).Assembly.GetManifestResourceStream("drafts/tlds.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return name.ToLower(CultureInfo.InvariantCulture);
                }
            }
        }
    }
}

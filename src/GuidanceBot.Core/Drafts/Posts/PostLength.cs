using System.Globalization;
using System.Text;
using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>How long a post is where it will go, by the limit that binds.</summary>
public static class PostLength
{
    /// <summary>Measures a post; null for <see cref="Platform.Any"/>.</summary>
    public static DraftLength? Measure(string text, Platform platform, PlatformTable table)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(table);
        if (table[platform] is not { } limits)
        {
            return null;
        }

        text = AsTyped(text);
        var count = Count(text, platform, limits);
        var length = new DraftLength(platform, count, limits.Limit, limits.Unit);
        if (limits.Bytes is { } most && Encoding.UTF8.GetByteCount(text) is var bytes && BindsMore(bytes, most, length))
        {
            return new DraftLength(platform, bytes, most, "bytes");
        }

        return length;
    }

    /// <summary>What was masked is counted as the letters and digits that it stands for: a dot weighs more than they do. A dot alone may be a list's.</summary>
    static string AsTyped(string text)
    {
        if (!text.Contains(string.Concat(Masking.Dot, Masking.Dot), StringComparison.Ordinal))
        {
            return text;
        }

        var typed = text.ToCharArray();
        for (var i = 0; i < typed.Length; i++)
        {
            var masked = text[i] == Masking.Dot && ((i > 0 && text[i - 1] == Masking.Dot) || (i + 1 < text.Length && text[i + 1] == Masking.Dot));
            typed[i] = masked ? '0' : typed[i];
        }

        return new string(typed);
    }

    /// <summary>Bytes are reported only where they alone refuse the post: a writer thinks in characters.</summary>
    static bool BindsMore(int bytes, int most, DraftLength length) => bytes > most && length.Count <= length.Limit;

    static int Count(string text, Platform platform, PlatformLimits limits) => limits.Unit switch
    {
        "weighted" => WeightedLength.Of(text, limits.Limit).Count,
        "graphemes" => Graphemes(text),
        _ when limits.Url is { } url => Graphemes(text) + UrlShift(text, url),
        // Threads counts code points; the others are counted in UTF-16 units, the larger figure, so that none is refused that was called short enough.
        _ => platform == Platform.Threads ? CodePoints(text) : text.Length,
    };

    static int UrlShift(string text, int url)
    {
        var found = new List<PostEntity>();
        UrlScanner.Scan(text, TopLevelDomains.Public, found);
        return found.Where(e => e.HasScheme).Sum(e => url - Graphemes(e.Value));
    }

    static int CodePoints(string text)
    {
        var count = text.Length;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            count -= char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
        }

        return count;
    }

    static int Graphemes(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i += StringInfo.GetNextTextElementLength(text, i))
        {
            count++;
        }

        return count;
    }
}

using System.Globalization;

namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>Finds web addresses as X does (twitter-text 3): one pass, no regular expression, linear in the text.</summary>
public static class UrlScanner
{
    const int LongestUrl = 4096;
    const int LongestSlug = 40;

    static readonly IdnMapping s_idn = new();

    /// <summary>Adds the addresses of a text, in order.</summary>
    public static void Scan(string text, TopLevelDomains domains, List<PostEntity> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(domains);
        ArgumentNullException.ThrowIfNull(found);
        var at = 0;
        var used = 0;
        while ((at = NextStart(text, at, used)) >= 0)
        {
            var (next, matched) = TryAt(text, at, domains, found);
            at = next;
            used = matched ? next : used;
        }
    }

    /// <summary>The next place where an address may start: the sign before it may not belong to the address before.</summary>
    static int NextStart(string text, int from, int used)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (PostChars.IsHost(text[i]) && (i == 0 || (i > used && PostChars.MayPrecedeUrl(text[i - 1]))))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Tries one start; answers where to look on, and whether what lies before belongs to an address.</summary>
    static (int Next, bool Matched) TryAt(string text, int start, TopLevelDomains domains, List<PostEntity> found)
    {
        var scheme = SchemeLength(text, start);
        if (scheme > 0)
        {
            var host = Host.Read(text, start + scheme, domains);
            if (host.End < 0)
            {
                return (start + scheme, false);
            }

            return (AddWithScheme(text, start, start + scheme, host.End, found), true);
        }

        var bare = Host.Read(text, start, domains);
        if (bare.End < 0)
        {
            return (Math.Max(start + 1, SchemeBefore(text, bare.ReadTo, start)), false);
        }

        var end = UrlTail.End(text, bare.End);
        var glued = start > 0 && text[start - 1] is '-' or '_' or '.' or '/';
        if (!(start > 0 && glued) && IsEncodable(text, start, bare.End, end))
        {
            AddBare(text, start, bare.End, end, domains, found);
        }

        return (end, true);
    }

    /// <summary>Where <c>http</c> is glued to the letters before it (<c>中国語http://</c>), the next try starts there.</summary>
    static int SchemeBefore(string text, int readTo, int start)
    {
        foreach (var letters in (ReadOnlySpan<int>)[5, 4])
        {
            var at = readTo - letters;
            if (at > start && SchemeLength(text, at) == letters + 3 && PostChars.MayPrecedeUrl(text[at - 1]))
            {
                return at;
            }
        }

        return readTo;
    }

    static int AddWithScheme(string text, int start, int hostStart, int hostEnd, List<PostEntity> found)
    {
        var end = UrlTail.End(text, hostEnd);
        if (!IsEncodable(text, hostStart, hostEnd, end))
        {
            return end;
        }

        if (text.AsSpan(hostStart, hostEnd - hostStart).Equals("t.co", StringComparison.OrdinalIgnoreCase) && hostEnd < text.Length && text[hostEnd] == '/')
        {
            var slug = hostEnd + 1;
            while (slug < text.Length && char.IsAsciiLetterOrDigit(text[slug]))
            {
                slug++;
            }

            if (slug > hostEnd + 1)
            {
                if (slug - hostEnd - 1 > LongestSlug)
                {
                    return end;
                }

                end = UrlTail.QueryEnd(text, slug);
            }
        }

        found.Add(new PostEntity(PostEntityKind.Url, start, end, text[start..end]));
        return end;
    }

    /// <summary>Without a scheme only the Latin parts of a host count: in <c>中国語t.co/a</c> it is <c>t.co/a</c>.</summary>
    static void AddBare(string text, int start, int hostEnd, int end, TopLevelDomains domains, List<PostEntity> found)
    {
        var at = start;
        var any = false;
        while (at < hostEnd)
        {
            if (!IsLatinLabel(text[at]))
            {
                at++;
                continue;
            }

            var latinEnd = LatinHost(text, at, hostEnd, domains);
            if (latinEnd > 0)
            {
                found.Add(new PostEntity(PostEntityKind.Url, at, latinEnd, text[at..latinEnd]));
                any = true;
                at = latinEnd;
            }
            else
            {
                while (at < hostEnd && (IsLatinLabel(text[at]) || text[at] == '.'))
                {
                    at++;
                }
            }
        }

        if (any && end > hostEnd && found[^1].End == hostEnd)
        {
            var last = found[^1];
            found[^1] = last with { End = end, Value = text[last.Start..end] };
        }
    }

    static int LatinHost(string text, int start, int hostEnd, TopLevelDomains domains)
    {
        var best = 0;
        var i = start;
        while (i < hostEnd)
        {
            var label = i;
            while (i < hostEnd && IsLatinLabel(text[i]))
            {
                i++;
            }

            if (i == label || i >= hostEnd || text[i] != '.')
            {
                break;
            }

            i++;
            var tld = domains.Match(text.AsSpan(i));
            best = tld > 0 && i + tld <= hostEnd ? i + tld : best;
        }

        return best;
    }

    static bool IsLatinLabel(char c) => char.IsAsciiLetterOrDigit(c) || c == '-' || PostChars.IsLatinAccent(c);

    static int SchemeLength(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
    }

    /// <summary>A host that can't be written in ASCII (a label above 63 bytes, broken Punycode) is no address.</summary>
    static bool IsEncodable(string text, int hostStart, int hostEnd, int end)
    {
        var host = text.AsSpan(hostStart, hostEnd - hostStart);
        var longest = 0;
        var ascii = true;
        foreach (var label in host.Split('.'))
        {
            var (_, length) = label.GetOffsetAndLength(host.Length);
            longest = Math.Max(longest, length);
            ascii &= System.Text.Ascii.IsValid(host[label]) && !host[label].StartsWith("xn--", StringComparison.OrdinalIgnoreCase);
        }

        if (longest > 63 || end - hostStart > LongestUrl)
        {
            return false;
        }

        return ascii || TryEncode(host.ToString());
    }

    static bool TryEncode(string host)
    {
        try
        {
            return s_idn.GetAscii(host).Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

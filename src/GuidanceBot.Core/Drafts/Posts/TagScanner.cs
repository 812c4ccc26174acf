namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>Finds <c>#hashtags</c>, <c>@mentions</c> and <c>$cashtags</c> as X does (twitter-text 3).</summary>
public static class TagScanner
{
    const int LongestName = 20;
    const int LongestList = 25;

    /// <summary>Adds hashtags that don't lie inside what was found already.</summary>
    public static void Hashtags(string text, List<PostEntity> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(found);
        var urls = found.Count;
        for (var i = text.AsSpan().IndexOfAny('#', '＃'); i >= 0 && i < text.Length; i = Next(text, i + 1, '#', '＃'))
        {
            var end = HashtagEnd(text, i);
            if (end > 0 && MayPrecedeHashtag(text, i) && !Inside(found, urls, i))
            {
                found.Add(new PostEntity(PostEntityKind.Hashtag, i, end, text[(i + 1)..end]));
                i = end - 1;
            }
        }
    }

    /// <summary>Adds mentions and lists.</summary>
    public static void Mentions(string text, List<PostEntity> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(found);
        var urls = found.Count;
        for (var i = text.AsSpan().IndexOfAny('@', '＠'); i >= 0 && i < text.Length; i = Next(text, i + 1, '@', '＠'))
        {
            var name = Run(text, i + 1, LongestName, PostChars.IsMention);
            if (name == i + 1 || !MayPrecedeMention(text, i) || Inside(found, urls, i))
            {
                continue;
            }

            var end = name;
            if (name + 1 < text.Length && text[name] == '/' && char.IsAsciiLetter(text[name + 1]))
            {
                end = Run(text, name + 1, LongestList, c => PostChars.IsMention(c) || c == '-');
            }

            if (!ForbidsMentionBefore(text, end))
            {
                found.Add(new PostEntity(PostEntityKind.Mention, i, end, text[(i + 1)..name], text[name..end]));
            }
        }
    }

    /// <summary>Adds cashtags.</summary>
    public static void Cashtags(string text, List<PostEntity> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(found);
        for (var i = text.IndexOf('$', StringComparison.Ordinal); i >= 0; i = i + 1 < text.Length ? text.IndexOf('$', i + 1) : -1)
        {
            var end = Run(text, i + 1, 6, char.IsAsciiLetter);
            if (end == i + 1 || (i > 0 && !PostChars.IsSpace(text[i - 1]) && !PostChars.IsDirectional(text[i - 1])))
            {
                continue;
            }

            if (end + 1 < text.Length && text[end] is '.' or '_' && char.IsAsciiLetter(text[end + 1]))
            {
                end = Run(text, end + 1, 2, char.IsAsciiLetter);
            }

            if (end == text.Length || PostChars.IsSpace(text[end]) || (char.IsAscii(text[end]) && !char.IsAsciiLetterOrDigit(text[end]) && !char.IsControl(text[end])))
            {
                found.Add(new PostEntity(PostEntityKind.Cashtag, i, end, text[(i + 1)..end]));
            }
        }
    }

    /// <summary>Whom a post answers: the name that it starts with; null where it starts otherwise.</summary>
    public static string? ReplyTo(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var i = 0;
        while (i < text.Length && PostChars.IsSpace(text[i]))
        {
            i++;
        }

        if (i >= text.Length || text[i] is not ('@' or '＠'))
        {
            return null;
        }

        var end = Run(text, i + 1, LongestName, PostChars.IsMention);
        return end == i + 1 || ForbidsMentionBefore(text, end) ? null : text[(i + 1)..end];
    }

    static int HashtagEnd(string text, int sign)
    {
        var i = sign + 1;
        var letters = false;
        while (i < text.Length && PostChars.IsTag(text, i, out var length, out var letter))
        {
            letters |= letter;
            i += length;
        }

        var broken = i < text.Length && (text[i] is '#' or '＃' || text.AsSpan(i).StartsWith("://", StringComparison.Ordinal));
        return letters && !broken ? i : 0;
    }

    static bool MayPrecedeHashtag(string text, int sign)
    {
        if (sign == 0 || text[sign - 1] is '\ufe0e' or '\ufe0f')
        {
            return true;
        }

        var before = char.IsLowSurrogate(text[sign - 1]) && sign > 1 ? sign - 2 : sign - 1;
        return text[before] != '&' && !PostChars.IsTag(text, before, out _, out _);
    }

    static bool MayPrecedeMention(string text, int sign)
    {
        if (sign == 0)
        {
            return true;
        }

        var c = text[sign - 1];
        if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '!' or '#' or '$' or '%' or '&' or '*' or '@' or '＠'))
        {
            return true;
        }

        // "RT@name" and "rt:@name".
        var rt = c == ':' ? sign - 3 : sign - 2;
        return rt >= 0 && text.AsSpan(rt, 2).Equals("rt", StringComparison.OrdinalIgnoreCase)
            && (rt == 0 || !(char.IsAsciiLetterOrDigit(text[rt - 1]) || text[rt - 1] is '_' or '+' or '~' or '.' or '-'));
    }

    static bool ForbidsMentionBefore(string text, int end) => end < text.Length
        && (text[end] is '@' or '＠' || PostChars.IsLatinAccent(text[end]) || text.AsSpan(end).StartsWith("://", StringComparison.Ordinal));

    static int Run(string text, int from, int most, Func<char, bool> fits)
    {
        var end = from;
        while (end < text.Length && end - from < most && fits(text[end]))
        {
            end++;
        }

        return end;
    }

    static int Next(string text, int from, char one, char other)
    {
        var offset = from < text.Length ? text.AsSpan(from).IndexOfAny(one, other) : -1;
        return offset < 0 ? text.Length : from + offset;
    }

    /// <summary>Binary search: both lists are in order.</summary>
    static bool Inside(List<PostEntity> found, int count, int at)
    {
        var low = 0;
        var high = count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (found[middle].End <= at)
            {
                low = middle + 1;
            }
            else if (found[middle].Start > at)
            {
                high = middle - 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}

namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>Port, path and query of an address: where X lets it end.</summary>
static class UrlTail
{
    const int LongestInParentheses = 2048;

    public static int End(string text, int hostEnd)
    {
        var at = PortEnd(text, hostEnd);
        if (at < text.Length && text[at] == '/')
        {
            at = PathEnd(text, at);
        }

        return QueryEnd(text, at);
    }

    public static int QueryEnd(string text, int at)
    {
        if (at >= text.Length || text[at] != '?')
        {
            return at;
        }

        var end = at;
        for (var i = at + 1; i < text.Length && PostChars.IsQuery(text[i]); i++)
        {
            end = PostChars.EndsQuery(text[i]) ? i + 1 : end;
        }

        return end;
    }

    static int PortEnd(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] != ':' || !char.IsAsciiDigit(text[at + 1]))
        {
            return at;
        }

        at++;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    static int PathEnd(string text, int slash)
    {
        var end = slash + 1;
        var i = slash + 1;
        while (i < text.Length)
        {
            if (PostChars.IsPath(text[i]))
            {
                i++;
                end = PostChars.EndsPath(text[i - 1]) ? i : end;
            }
            else if (text[i] == '(' && Balanced(text, i) is > 0 and var close)
            {
                i = end = close;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary><c>(film)</c>, or with one more pair inside; 0 where it isn't closed or is empty.</summary>
    static int Balanced(string text, int open)
    {
        var depth = 1;
        var limit = Math.Min(text.Length, open + LongestInParentheses);
        for (var i = open + 1; i < limit; i++)
        {
            if (text[i] == '(' && ++depth > 2)
            {
                return 0;
            }

            if (text[i] == ')')
            {
                if (text[i - 1] == '(')
                {
                    return 0;
                }

                if (--depth == 0)
                {
                    return i + 1;
                }
            }
            else if (text[i] != '(' && !PostChars.IsPath(text[i]))
            {
                return 0;
            }
        }

        return 0;
    }
}

using System.Buffers;

namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>Finds e-mail addresses: a local part, <c>@</c>, a host with a known top-level domain. Linear in the text.</summary>
public static class EmailScanner
{
    const int LongestLocal = 64;

    static readonly SearchValues<char> s_local = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-'");

    /// <summary>Adds the addresses of a text, in order.</summary>
    public static void Scan(string text, List<PostEntity> found)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(found);
        var past = 0;
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf('@', at + 1) : -1)
        {
            var start = LocalStart(text, at, past);
            if (start == at)
            {
                continue;
            }

            var (end, _) = Host.Read(text, at + 1, TopLevelDomains.WithReserved);
            if (end > 0)
            {
                found.Add(new PostEntity(PostEntityKind.Email, start, end, text[start..end]));
                past = end;
            }
        }
    }

    static int LocalStart(string text, int at, int past)
    {
        var floor = Math.Max(past, at - LongestLocal);
        var start = at;
        while (start > floor && s_local.Contains(text[start - 1]))
        {
            start--;
        }

        while (start < at && text[start] is '.' or '\'' or '-' or '%' or '+')
        {
            start++;
        }

        return start < at && text[at - 1] == '.' ? at : start;
    }
}

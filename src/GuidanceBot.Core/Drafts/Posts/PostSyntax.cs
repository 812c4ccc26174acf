using System.Net;
using System.Net.Sockets;

namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>Whether a whole string is one name, list, hashtag or address (twitter-text's <c>validate</c>).</summary>
public static class PostSyntax
{
    const string PathSigns = "-._~!$&'()*+,;=:@%/|#[]\u2013";

    /// <summary><c>@name</c>.</summary>
    public static bool IsUsername(string text) => Only(text, PostEntityKind.Mention) is { List: "" };

    /// <summary><c>@name/list</c>.</summary>
    public static bool IsList(string text) => Only(text, PostEntityKind.Mention) is { List: not "" };

    /// <summary><c>#tag</c>.</summary>
    public static bool IsHashtag(string text) => Only(text, PostEntityKind.Hashtag) is not null;

    /// <summary>An http or https address by RFC 3986, letters of other scripts allowed.</summary>
    public static bool IsUrl(string text, bool schemeNeeded)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.AsSpan();
        var scheme = rest.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            if (!rest[..scheme].Equals("http", StringComparison.OrdinalIgnoreCase) && !rest[..scheme].Equals("https", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            rest = rest[(scheme + 3)..];
        }
        else if (schemeNeeded)
        {
            return false;
        }

        var cut = rest.IndexOfAny('/', '?', '#');
        var authority = cut < 0 ? rest : rest[..cut];
        return IsAuthority(authority) && (cut < 0 || IsTail(rest[cut..]));
    }

    static PostEntity? Only(string text, PostEntityKind kind)
    {
        var found = PostParser.Parse(text);
        return found.Count == 1 && found[0].Kind == kind && found[0].Start == 0 && found[0].End == text.Length ? found[0] : null;
    }

    static bool IsAuthority(ReadOnlySpan<char> authority)
    {
        var at = authority.LastIndexOf('@');
        if (at >= 0)
        {
            if (authority[..at].IndexOfAny('[', ']', '@') >= 0)
            {
                return false;
            }

            authority = authority[(at + 1)..];
        }

        if (authority.StartsWith("["))
        {
            var close = authority.IndexOf(']');
            return close > 0 && IPAddress.TryParse(authority[1..close], out var six) && six.AddressFamily == AddressFamily.InterNetworkV6 && IsPort(authority[(close + 1)..]);
        }

        var colon = authority.IndexOf(':');
        var host = colon < 0 ? authority : authority[..colon];
        return IsHost(host) && (colon < 0 || IsPort(authority[colon..]));
    }

    static bool IsPort(ReadOnlySpan<char> port) => port.IsEmpty || (port.Length > 1 && port[0] == ':' && port[1..].IndexOfAnyExceptInRange('0', '9') < 0);

    static bool IsHost(ReadOnlySpan<char> host)
    {
        if (host.Count('.') == 3 && host.IndexOfAnyExceptInRange('.', '9') < 0 && !host.Contains('/'))
        {
            return IPAddress.TryParse(host, out _);
        }

        var labels = host.ToString().Split('.');
        return labels.Length > 1 && labels.All(IsLabel) && !labels[^1].Contains('_', StringComparison.Ordinal) && !labels[^2].Contains('_', StringComparison.Ordinal);
    }

    static bool IsLabel(string label) => label.Length > 0 && PostChars.IsHost(label[0]) && PostChars.IsHost(label[^1]) && label.All(c => PostChars.IsHost(c) || c is '-' or '_');

    static bool IsTail(ReadOnlySpan<char> tail)
    {
        foreach (var c in tail)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '?' && (char.IsAscii(c) ? !PathSigns.Contains(c, StringComparison.Ordinal) : !char.IsLetter(c)))
            {
                return false;
            }
        }

        return true;
    }
}

namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>Reads a host name: labels, dots, a top-level domain, the longest that fits.</summary>
static class Host
{
    /// <summary>End: one past the host, -1 where none starts here. ReadTo: how far it was looked at.</summary>
    public static (int End, int ReadTo) Read(string text, int start, TopLevelDomains domains)
    {
        var end = -1;
        var i = start;
        while (i < text.Length)
        {
            var label = i;
            var underscore = false;
            while (i < text.Length && (PostChars.IsHost(text[i]) || text[i] is '-' or '_'))
            {
                underscore |= text[i] == '_';
                i++;
            }

            var sound = i > label && PostChars.IsHost(text[label]) && PostChars.IsHost(text[i - 1]);
            if (!sound || i >= text.Length || text[i] != '.')
            {
                break;
            }

            i++;
            var tld = underscore ? 0 : domains.Match(text.AsSpan(i));
            end = tld > 0 ? i + tld : end;
        }

        return (end, i);
    }
}

namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>Reads a post as X does: held to twitter-text's public conformance cases.</summary>
public static class PostParser
{
    /// <summary>Every address, mention, hashtag and cashtag, in order of the text.</summary>
    public static IReadOnlyList<PostEntity> Parse(string text, TopLevelDomains? domains = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<PostEntity>();
        if (text.Contains('.', StringComparison.Ordinal))
        {
            UrlScanner.Scan(text, domains ?? TopLevelDomains.Public, found);
        }

        var sorted = found.Count == 0;
        var before = found.Count;
        TagScanner.Hashtags(text, found);
        var hashtags = found.Count;
        Overlay(text, found, before, TagScanner.Mentions);
        if (text.Contains('$', StringComparison.Ordinal))
        {
            TagScanner.Cashtags(text, found);
        }

        if (!sorted || hashtags > 0 || found.Count > hashtags)
        {
            found.Sort((a, b) => a.Start.CompareTo(b.Start));
        }

        return found;
    }

    /// <summary>Mentions may not lie inside addresses; hashtags may touch them.</summary>
    static void Overlay(string text, List<PostEntity> found, int urls, Action<string, List<PostEntity>> scan)
    {
        var tail = found.GetRange(urls, found.Count - urls);
        found.RemoveRange(urls, found.Count - urls);
        scan(text, found);
        found.AddRange(tail);
    }
}

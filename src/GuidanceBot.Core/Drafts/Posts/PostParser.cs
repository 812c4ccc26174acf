namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>Reads a post as X does: held to twitter-text's public conformance cases.</summary>
public static class PostParser
{
    /// <summary>Every address, mention, hashtag and cashtag that X links, in order of the text.</summary>
    public static IReadOnlyList<PostEntity> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var urls = new List<PostEntity>();
        if (text.Contains('.', StringComparison.Ordinal))
        {
            UrlScanner.Scan(text, TopLevelDomains.Public, urls);
        }

        return WithTags(text, urls);
    }

    /// <summary>The same for a draft: addresses under names reserved for examples and e-mail addresses count too.</summary>
    public static IReadOnlyList<PostEntity> ParseDraft(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var links = new List<PostEntity>();
        if (!text.AsSpan().ContainsAny('.', '@', '#') && !text.Contains('$', StringComparison.Ordinal))
        {
            return links;
        }

        UrlScanner.Scan(text, TopLevelDomains.WithReserved, links);
        if (text.Contains('@', StringComparison.Ordinal))
        {
            var mails = new List<PostEntity>();
            EmailScanner.Scan(text, mails);
            links.RemoveAll(l => mails.Exists(m => l.Start < m.End && m.Start < l.End));
            links.AddRange(mails);
            links.Sort(InOrder);
        }

        return WithTags(text, links);
    }

    static List<PostEntity> WithTags(string text, List<PostEntity> links)
    {
        var mentions = new List<PostEntity>(links);
        TagScanner.Mentions(text, mentions);
        var all = new List<PostEntity>(links);
        TagScanner.Hashtags(text, all);
        all.AddRange(mentions.Skip(links.Count));
        TagScanner.Cashtags(text, all);
        all.Sort(InOrder);
        return all;
    }

    static int InOrder(PostEntity a, PostEntity b) => a.Start.CompareTo(b.Start);
}

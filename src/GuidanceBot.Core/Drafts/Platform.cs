namespace GuidanceBot.Core.Drafts;

/// <summary>Where a post goes (contract: <c>platform</c>).</summary>
public enum Platform
{
    /// <summary>Not said: no length is checked.</summary>
    Any,

    /// <summary>X, formerly Twitter.</summary>
    X,

    /// <summary>Bluesky.</summary>
    Bluesky,

    /// <summary>Mastodon.</summary>
    Mastodon,

    /// <summary>Threads.</summary>
    Threads,

    /// <summary>LinkedIn.</summary>
    Linkedin,

    /// <summary>Instagram.</summary>
    Instagram,

    /// <summary>Facebook.</summary>
    Facebook,
}

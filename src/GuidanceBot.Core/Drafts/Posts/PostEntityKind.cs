namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>What platforms turn into a link.</summary>
public enum PostEntityKind
{
    /// <summary>A web address, with or without <c>https://</c>.</summary>
    Url,

    /// <summary><c>@name</c>, or <c>@name/list</c>.</summary>
    Mention,

    /// <summary><c>#words</c>.</summary>
    Hashtag,

    /// <summary><c>$TICKER</c>.</summary>
    Cashtag,

    /// <summary>An e-mail address: no platform links it, but no rule may read inside it.</summary>
    Email,
}

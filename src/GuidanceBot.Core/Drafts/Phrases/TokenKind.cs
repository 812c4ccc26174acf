namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>What a token of a draft is.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes and digits.</summary>
    Word,

    /// <summary>Digits, with inner points, commas, colons and slashes.</summary>
    Number,

    /// <summary>One of <c>% £ $ € &amp;</c>.</summary>
    Sign,

    /// <summary>A web address or an e-mail address.</summary>
    Link,

    /// <summary><c>@name</c>.</summary>
    Mention,

    /// <summary><c>#tag</c>.</summary>
    Hashtag,

    /// <summary>One emoji.</summary>
    Emoji,
}

namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>How a token was written.</summary>
[Flags]
public enum TokenMarks
{
    /// <summary>Plainly.</summary>
    None = 0,

    /// <summary>Starts with a capital.</summary>
    Capital = 1,

    /// <summary>Two letters or more, all capitals.</summary>
    Capitals = 2,

    /// <summary>Between quotation marks.</summary>
    Quoted = 4,

    /// <summary>First of its sentence.</summary>
    First = 8,

    /// <summary>Follows the token before without a space: <c>10</c> + <c>mg</c>.</summary>
    Glued = 16,

    /// <summary>Between the token before and this one stands a comma, colon, dash or bracket.</summary>
    Apart = 32,

    /// <summary>In a sentence that Starts Most Words With A Capital: a capital says nothing there.</summary>
    Headline = 64,
}

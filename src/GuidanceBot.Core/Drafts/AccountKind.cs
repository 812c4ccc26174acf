namespace GuidanceBot.Core.Drafts;

/// <summary>Whose account a post goes out on (contract: <c>account</c>).</summary>
public enum AccountKind
{
    /// <summary>The author's own.</summary>
    Personal,

    /// <summary>The organisation's or a team's.</summary>
    Official,
}

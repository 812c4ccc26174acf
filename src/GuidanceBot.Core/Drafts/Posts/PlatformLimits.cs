namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>What one platform takes (dated in <c>Data/platforms.yml</c>).</summary>
public sealed record PlatformLimits
{
    /// <summary>How its limit counts: <c>weighted</c>, <c>graphemes</c> or <c>characters</c>.</summary>
    public string Unit { get; init; } = "characters";

    /// <summary>Most units of a post.</summary>
    public int Limit { get; init; }

    /// <summary>Most UTF-8 bytes, where the platform counts them too; null where it doesn't.</summary>
    public int? Bytes { get; init; }

    /// <summary>What an address counts, whatever its length; null: as long as it is.</summary>
    public int? Url { get; init; }

    /// <summary>Most UTF-16 units of a picture's description.</summary>
    public int Alt { get; init; }

    /// <summary>Most hashtags that it takes; null where it has no limit of its own.</summary>
    public int? Hashtags { get; init; }

    /// <summary>When the figures were read: year and month.</summary>
    public string AsOf { get; init; } = "";

    /// <summary>Where they were read.</summary>
    public string Source { get; init; } = "";
}

namespace GuidanceBot.Core.Guidance;

/// <summary>What happened to a part of the guidance.</summary>
public enum GuidanceChangeKind
{
    /// <summary>It wasn't there before.</summary>
    Added,

    /// <summary>Its words changed.</summary>
    Changed,

    /// <summary>It is there no more.</summary>
    Removed,

    /// <summary>A decision was kept.</summary>
    Decided,
}

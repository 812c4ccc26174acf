namespace GuidanceBot.Core.Guidance;

/// <summary>Where a version of a document stands.</summary>
public enum VersionState
{
    /// <summary>Kept, not answered from.</summary>
    Draft,

    /// <summary>Answered from.</summary>
    Published,

    /// <summary>Was published once.</summary>
    Retired,
}

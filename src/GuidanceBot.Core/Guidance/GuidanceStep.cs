namespace GuidanceBot.Core.Guidance;

/// <summary>What was done to a document.</summary>
public enum GuidanceStep
{
    /// <summary>A version came in and waits as a draft.</summary>
    Added,

    /// <summary>A version was put in force.</summary>
    Published,

    /// <summary>A version that had been in force before was put in force again.</summary>
    RolledBack,

    /// <summary>A draft was thrown away.</summary>
    Discarded,

    /// <summary>The document was taken out of force.</summary>
    Retired,

    /// <summary>Corrections were sent to people who had been told otherwise.</summary>
    Corrected,

    /// <summary>Leads were reminded of its review.</summary>
    Reminded,
}

namespace GuidanceBot.Core.Guidance;

/// <summary>The guidance that is answered from at this moment.</summary>
public interface IGuidanceLibrary
{
    /// <summary>The published documents. Take it once a question: a newer set may stand here a moment later.</summary>
    GuidanceSet Current { get; }
}

namespace GuidanceBot.Core.Guidance;

/// <summary>The guidance that is answered from at this moment.</summary>
public interface IGuidanceLibrary
{
    /// <summary>The published documents. Take it once a question: a newer set may stand here a moment later.</summary>
    GuidanceSet Current { get; }

    /// <summary>Takes up now what was published here or by another process, instead of a moment later.</summary>
    ValueTask ReloadAsync(CancellationToken cancel) => ValueTask.CompletedTask;
}

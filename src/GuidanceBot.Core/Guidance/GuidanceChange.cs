namespace GuidanceBot.Core.Guidance;

/// <summary>Something that is new in the guidance.</summary>
/// <param name="Where">The heading path without the document's title; for a decision its question.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="At">When it was published.</param>
public sealed record GuidanceChange(string Where, GuidanceChangeKind Kind, DateTimeOffset At);

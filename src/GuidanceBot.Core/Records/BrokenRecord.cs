namespace GuidanceBot.Core.Records;

/// <summary>The first row that is wrong.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="What">What is wrong with it, as the end of a sentence.</param>
public sealed record BrokenRecord(long Seq, string What);

namespace GuidanceBot.Core.Records;

/// <summary>What checking the chain found.</summary>
/// <param name="Rows">Rows that were looked at.</param>
/// <param name="Ends">Where the chain began and ended when the check began.</param>
/// <param name="Broken">The first row that is wrong; null: the chain holds.</param>
public sealed record ChainVerdict(long Rows, ChainEnds Ends, BrokenRecord? Broken);

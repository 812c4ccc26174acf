namespace GuidanceBot.Core.Records;

/// <summary>Where the kept part of the chain begins and ends.</summary>
/// <param name="BeforeFirst">The last row that was purged; 0 where none was.</param>
/// <param name="BeforeFirstHash">Its hash.</param>
/// <param name="Last">The last row.</param>
/// <param name="LastHash">Its hash: noted elsewhere, it proves that nobody wrote the whole chain anew.</param>
public sealed record ChainEnds(long BeforeFirst, string BeforeFirstHash, long Last, string LastHash);

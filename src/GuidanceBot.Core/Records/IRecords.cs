namespace GuidanceBot.Core.Records;

/// <summary>
/// The record of who was told what, on which guidance, by whom, and when: append-only and chained. Rows are written by the store itself,
/// in the transaction that does what they record.
/// </summary>
public interface IRecords
{
    /// <summary>Checks the chain, a page at a time, while others go on writing. Each number of rows that was checked is reported.</summary>
    ValueTask<ChainVerdict> VerifyAsync(IProgress<long>? progress, CancellationToken cancel);
}

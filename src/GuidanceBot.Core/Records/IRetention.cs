namespace GuidanceBot.Core.Records;

/// <summary>Deletes what was kept long enough.</summary>
public interface IRetention
{
    /// <summary>
    /// Deletes everything that is older than it may be, by the store's clock, a small batch a transaction: others write in between, and a run
    /// that is cut off is taken up by the next one. Answers, drafts, feedback and cases leave their counts behind. An open case is never
    /// deleted, nor the answer or draft that it came from, nor its asker's conversations. Several replicas may run it at once.
    /// </summary>
    ValueTask<Purged> PurgeAsync(KeepFor keep, CancellationToken cancel);
}

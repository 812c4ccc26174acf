namespace GuidanceBot.Host.Workers;

/// <summary>
/// Where handling and sending run: at most one of them a processor at any moment. However much waits, requests find a thread of the pool
/// and a share of the processor, so a full queue never holds up an acknowledgement.
/// </summary>
internal static class BehindRequests
{
    private static readonly TaskScheduler Turns = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount).ConcurrentScheduler;

    /// <summary>Starts something that awaits and starts more; all of it stays here. It never blocks on what has to run here too.</summary>
    public static Task RunAsync(Func<Task> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Turns).Unwrap();
}

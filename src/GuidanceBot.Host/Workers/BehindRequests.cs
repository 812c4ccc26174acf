namespace GuidanceBot.Host.Workers;

/// <summary>
/// Where handling and sending run: of each at most one step a processor at any moment. However much waits, requests find a thread of the
/// pool and a share of the processor, so a full queue never holds up an acknowledgement; nor does a full inbox hold up the outbox.
/// </summary>
internal static class BehindRequests
{
    /// <summary>Starts something that awaits and starts more; all of it shares the one turn. It never blocks on what has to run there too.</summary>
    public static Task RunAsync(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount).ConcurrentScheduler).Unwrap();
}

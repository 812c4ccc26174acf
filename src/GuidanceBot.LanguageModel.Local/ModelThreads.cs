using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace GuidanceBot.LanguageModel.Local;

/// <summary>
/// The threads that all models share. They give way to everything else: a reading takes as long as dozens of acknowledgements, and those
/// wait for the processor, not for the reading. Nobody is let into a model that is being put away: native code would read freed memory.
/// </summary>
internal sealed partial class ModelThreads : IDisposable
{
    /// <summary>A third of the weight of a thread that doesn't give way, and only where one wants the processor at the same moment (setpriority(2)).</summary>
    private const int Niceness = 5;

    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread[] _threads;
    private volatile bool _closed;

    /// <summary>Starts them.</summary>
    public ModelThreads(int threads)
    {
        _threads = [.. Enumerable.Range(1, threads).Select(i => new Thread(Loop) { IsBackground = true, Name = $"model {i}", Priority = ThreadPriority.BelowNormal })];
        Array.ForEach(_threads, t => t.Start());
    }

    /// <summary>Runs something on one of them.</summary>
    /// <exception cref="ObjectDisposedException">The models have been put away.</exception>
    public Task<T> RunAsync<T>(Func<T> run)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            _work.Add(() => Run(run, result));
        }
        catch (InvalidOperationException e)
        {
            throw new ObjectDisposedException("The models have been put away.", e);
        }

        return result.Task;
    }

    /// <summary>Turns away who still waits, and waits until everybody is out.</summary>
    public void Dispose()
    {
        _closed = true;
        _work.CompleteAdding();
        Array.ForEach(_threads, t => t.Join());
    }

    private void Run<T>(Func<T> run, TaskCompletionSource<T> result)
    {
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            result.SetResult(run());
        }
        catch (Exception e)
        {
            // It belongs to whoever waits for the result.
            result.SetException(e);
        }
    }

    private void Loop()
    {
        if (OperatingSystem.IsLinux())
        {
            // The runtime's own priorities do nothing here. A thread that can't give way runs all the same.
            _ = SetPriority(which: 0, who: 0, Niceness);
        }

        foreach (var work in _work.GetConsumingEnumerable())
        {
            work();
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int nice);
}

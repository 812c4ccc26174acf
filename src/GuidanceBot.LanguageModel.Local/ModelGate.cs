namespace GuidanceBot.LanguageModel.Local;

/// <summary>
/// Bounds the threads of all models together, and lets nobody into a model that is being put away: native code would read freed memory.
/// </summary>
internal sealed class ModelGate(int threads) : IDisposable
{
    private readonly SemaphoreSlim _free = new(threads, threads);
    private volatile bool _closed;

    /// <summary>Runs something once a thread is free.</summary>
    /// <exception cref="ObjectDisposedException">The models have been put away.</exception>
    public T Run<T>(Func<T> run)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _free.Wait();
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            return run();
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Closes the gate and waits until everybody is out; the semaphore stays for those who still wait to be turned away.</summary>
    public void Dispose()
    {
        _closed = true;
        for (var i = 0; i < threads; i++)
        {
            _free.Wait();
        }

        _free.Release(threads);
    }
}

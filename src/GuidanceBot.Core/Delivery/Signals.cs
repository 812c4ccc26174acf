using System.Collections.Concurrent;

namespace GuidanceBot.Core.Delivery;

/// <summary>Wake-ups inside one process.</summary>
public sealed class Signals : ISignals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task Next(string topic) => _waiting.GetOrAdd(topic, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <inheritdoc/>
    public void Raise(string topic)
    {
        if (_waiting.TryRemove(topic, out var waiting))
        {
            waiting.TrySetResult();
        }
    }
}

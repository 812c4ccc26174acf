using System.Collections.Concurrent;

namespace GuidanceBot.Host.Workers;

/// <summary>When each worker last went round: readiness looks at it.</summary>
public sealed class WorkerPulse
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _beats = new(StringComparer.Ordinal);

    /// <summary>A worker goes round.</summary>
    public void Beat(string worker, DateTimeOffset at) => _beats[worker] = at;

    /// <summary>Workers that have not gone round since the moment.</summary>
    public IReadOnlyList<string> SilentSince(DateTimeOffset moment) => [.. _beats.Where(b => b.Value < moment).Select(b => b.Key).Order(StringComparer.Ordinal)];
}

using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Storage;

/// <summary>SQLite has no clock of its own: the process's.</summary>
public sealed class SystemStoreClock(TimeProvider time) : IStoreClock
{
    /// <inheritdoc/>
    public ValueTask<DateTimeOffset> NowAsync(CancellationToken cancel) => new(time.GetUtcNow());
}

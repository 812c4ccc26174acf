using GuidanceBot.Core.Delivery;

namespace GuidanceBot.TestKit.Stores;

/// <summary>A store's clock that the test sets.</summary>
public sealed class SetClock : IStoreClock
{
    private long _ticks = new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero).Ticks;

    /// <summary>The moment by the store.</summary>
    public DateTimeOffset Now
    {
        get => new(Volatile.Read(ref _ticks), TimeSpan.Zero);
        set => Volatile.Write(ref _ticks, value.UtcTicks);
    }

    /// <summary>Moves on.</summary>
    public void Advance(TimeSpan by) => Now += by;

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset> NowAsync(CancellationToken cancel) => new(Now);
}

namespace GuidanceBot.Core.Delivery;

/// <summary>The clock that leases and due times are compared against: the database's own, so that replicas agree.</summary>
public interface IStoreClock
{
    /// <summary>The moment by the store.</summary>
    ValueTask<DateTimeOffset> NowAsync(CancellationToken cancel);
}

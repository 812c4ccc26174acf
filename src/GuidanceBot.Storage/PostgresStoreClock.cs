using GuidanceBot.Core.Delivery;
using Npgsql;

namespace GuidanceBot.Storage;

/// <summary>PostgreSQL's own clock: the same for all replicas, whatever their machines say.</summary>
public sealed class PostgresStoreClock(NpgsqlDataSource source) : IStoreClock
{
    /// <inheritdoc/>
    public async ValueTask<DateTimeOffset> NowAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand("SELECT clock_timestamp()");
        return await command.ExecuteScalarAsync(cancel) is DateTime now
            ? new DateTimeOffset(DateTime.SpecifyKind(now, DateTimeKind.Utc))
            : throw new InvalidOperationException("PostgreSQL gave no clock_timestamp().");
    }
}

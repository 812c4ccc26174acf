using GuidanceBot.Core.Delivery;
using Npgsql;

namespace GuidanceBot.Storage;

/// <summary>
/// PostgreSQL's own clock: the same for all replicas, whatever their machines say. It is asked once a second; in between this machine only
/// counts on from there. Replicas agree to within the time that an answer takes.
/// </summary>
public sealed class PostgresStoreClock(NpgsqlDataSource source, TimeProvider time) : IStoreClock
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>A machine that slept counted nothing meanwhile, but its calendar jumps: then it is asked again.</summary>
    private static readonly TimeSpan Jump = TimeSpan.FromMilliseconds(500);

    private volatile Asked? _asked;
    private long _latest;

    private sealed record Asked(DateTimeOffset Now, long At, DateTimeOffset Calendar);

    /// <inheritdoc/>
    public async ValueTask<DateTimeOffset> NowAsync(CancellationToken cancel) => Forward(CountOn() ?? await AskAsync(cancel));

    /// <summary>Asking again may correct the count by some milliseconds: what was due a moment ago must still be due.</summary>
    private DateTimeOffset Forward(DateTimeOffset now)
    {
        while (true)
        {
            var latest = Interlocked.Read(ref _latest);
            if (now.UtcTicks <= latest)
            {
                return latest - now.UtcTicks < Fresh.Ticks ? new DateTimeOffset(latest, TimeSpan.Zero) : now;
            }

            if (Interlocked.CompareExchange(ref _latest, now.UtcTicks, latest) == latest)
            {
                return now;
            }
        }
    }

    private DateTimeOffset? CountOn()
    {
        if (_asked is not { } asked)
        {
            return null;
        }

        var since = time.GetElapsedTime(asked.At);
        return since < Fresh && (time.GetUtcNow() - asked.Calendar - since).Duration() < Jump ? asked.Now + since : null;
    }

    private async ValueTask<DateTimeOffset> AskAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand("SELECT clock_timestamp()");
        if (await command.ExecuteScalarAsync(cancel) is not DateTime now)
        {
            throw new InvalidOperationException("PostgreSQL gave no clock_timestamp().");
        }

        // Counted from when the answer is here: behind by its way back, however long a connection was waited for.
        var asked = new Asked(new DateTimeOffset(DateTime.SpecifyKind(now, DateTimeKind.Utc)), time.GetTimestamp(), time.GetUtcNow());
        _asked = asked;
        return asked.Now;
    }
}

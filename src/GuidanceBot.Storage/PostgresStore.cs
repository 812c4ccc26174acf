using System.Data.Common;
using GuidanceBot.Core.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace GuidanceBot.Storage;

/// <summary>PostgreSQL: many replicas. Wake-ups follow the commit, as notifications.</summary>
public sealed class PostgresStore : Store
{
    private const int Tries = 4;
    private const int MostContexts = 64;

    private readonly NpgsqlDataSource _source;

    /// <summary>Making a context costs more than most of what is done in one, so they are used again.</summary>
    private readonly PooledDbContextFactory<PostgresGuidanceDb> _contexts;
    private readonly PostgresNotices _notices;
    private readonly PostgresInserts _inserts;

    /// <summary>Opens nothing yet.</summary>
    public PostgresStore(NpgsqlDataSource source, PostgresNotices notices, ISignals signals, IStoreClock clock)
        : base(signals, clock)
    {
        _source = source;
        _contexts = new PooledDbContextFactory<PostgresGuidanceDb>(new DbContextOptionsBuilder<PostgresGuidanceDb>().UseNpgsql(source).UseSnakeCaseNamingConvention().Options, MostContexts);
        _notices = notices;
        _inserts = new PostgresInserts(source, notices);
    }

    /// <inheritdoc/>
    public override Dialect Dialect => Dialect.Postgres;

    /// <inheritdoc/>
    public override async Task MigrateAsync(CancellationToken cancel)
    {
        if (!await IsUpToDateAsync(typeof(PostgresGuidanceDb), cancel))
        {
            await using var db = await _contexts.CreateDbContextAsync(cancel);
            await db.Database.MigrateAsync(cancel);
        }
    }

    /// <inheritdoc/>
    public override async Task<T> ReadAsync<T>(Func<GuidanceDb, Task<T>> read, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return await read(db);
    }

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(Func<WriteScope, Task<T>> write, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryWriteAsync(write, cancel);
            }
            catch (Exception e) when (attempt < Tries && IsClash(e))
            {
                // Two transactions wanted the same rows: PostgreSQL ended one, and it is to be tried again.
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt), cancel);
            }
        }
    }

    /// <inheritdoc/>
    public override ValueTask<bool> InsertDeliveryAsync(NewDelivery delivery, CancellationToken cancel) => _inserts.InsertAsync(delivery, cancel);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync() => await _inserts.DisposeAsync();

    /// <inheritdoc/>
    protected override DbConnection Connect() => _source.CreateConnection();

    private static bool IsClash(Exception e) =>
        (e as PostgresException ?? e.InnerException as PostgresException)?.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    private async Task<T> TryWriteAsync<T>(Func<WriteScope, Task<T>> write, CancellationToken cancel)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var scope = new WriteScope(db);
        var value = await write(scope);
        if (scope.Abandoned)
        {
            return value;
        }

        await RecordWriter.AppendAsync(scope, cancel);
        await transaction.CommitAsync(cancel);
        Wake(scope);
        foreach (var topic in scope.Wakes)
        {
            _notices.Send(topic);
        }

        return value;
    }
}

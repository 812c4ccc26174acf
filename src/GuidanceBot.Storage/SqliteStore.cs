using System.Data.Common;
using System.Threading.Channels;
using GuidanceBot.Core.Delivery;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>
/// One SQLite file: many readers, one writer. Writes that arrive together share one commit (and its fsync), each in a savepoint of
/// its own, so that one that fails takes nobody with it.
/// </summary>
public sealed class SqliteStore : Store
{
    private const int MostTogether = 256;

    /// <summary>Each of the other writes takes as long as hundreds of deliveries.</summary>
    private const int MostBesideDeliveries = 2;

    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;";

    private readonly string _connectionString;
    private readonly DbContextOptions<SqliteGuidanceDb> _reading;
    private readonly Channel<SqliteJob> _jobs = Channel.CreateBounded<SqliteJob>(new BoundedChannelOptions(8192) { SingleReader = true });
    private readonly Lazy<Task> _writer;

    /// <summary>Opens nothing yet.</summary>
    public SqliteStore(string connectionString, ISignals signals, IStoreClock clock)
        : base(signals, clock)
    {
        _connectionString = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        _reading = Options(new DbContextOptionsBuilder<SqliteGuidanceDb>().UseSqlite(_connectionString));
        _writer = new Lazy<Task>(() => Task.Factory.StartNew(WriteLoop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    /// <inheritdoc/>
    public override Dialect Dialect => Dialect.Sqlite;

    /// <inheritdoc/>
    public override async Task MigrateAsync(CancellationToken cancel)
    {
        if (!await IsUpToDateAsync(typeof(SqliteGuidanceDb), cancel))
        {
            await using var db = new SqliteGuidanceDb(_reading);
            await db.Database.MigrateAsync(cancel);
        }
    }

    /// <inheritdoc/>
    public override Task FreeDeliveriesAsync(CancellationToken cancel) =>
        SelectAsync("UPDATE deliveries SET lease_until = NULL WHERE state = 0 AND lease_until IS NOT NULL", r => r.FieldCount, cancel);

    /// <inheritdoc/>
    /// <remarks>The write-ahead log still holds what was deleted. Where somebody reads at this moment nothing happens: the next time does it.</remarks>
    public override async Task TidyAsync(CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancel);
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await checkpoint.ExecuteNonQueryAsync(cancel);
    }

    /// <inheritdoc/>
    public override async Task<T> ReadAsync<T>(Func<GuidanceDb, Task<T>> read, CancellationToken cancel)
    {
        await using var db = new SqliteGuidanceDb(_reading);
        return await read(db);
    }

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(Func<WriteScope, Task<T>> write, CancellationToken cancel)
    {
        var job = new SqliteWrite<T>(write, cancel);
        await EnqueueAsync(job, cancel);
        var (value, scope) = await job.Result.Task;
        Wake(scope);
        return value;
    }

    /// <inheritdoc/>
    public override async ValueTask<bool> InsertDeliveryAsync(NewDelivery delivery, CancellationToken cancel)
    {
        var job = new SqliteInsert(delivery);
        await EnqueueAsync(job, cancel);
        return await job.Result.Task;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        if (_writer.IsValueCreated)
        {
            await _writer.Value;
        }

        SqliteConnection.ClearPool(new SqliteConnection(_connectionString));
    }

    /// <inheritdoc/>
    protected override DbConnection Connect() => new SqliteConnection(_connectionString);

    private static DbContextOptions<SqliteGuidanceDb> Options(DbContextOptionsBuilder<SqliteGuidanceDb> builder) => builder.UseSnakeCaseNamingConvention().Options;

    private ValueTask EnqueueAsync(SqliteJob job, CancellationToken cancel)
    {
        _ = _writer.Value;
        return _jobs.Writer.WriteAsync(job, cancel);
    }

    /// <summary>
    /// On a thread of its own from beginning to end, and SQLite never hands over in between. What it completes is then taken up by the first
    /// thread of the pool that is free; from a thread of the pool it would wait behind that one's next commit.
    /// </summary>
    private void WriteLoop()
    {
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using (var pragmas = connection.CreateCommand())
        {
            pragmas.CommandText = Pragmas;
            pragmas.ExecuteNonQuery();
        }

        var writing = new SqliteWriting(connection, Options(new DbContextOptionsBuilder<SqliteGuidanceDb>().UseSqlite(connection)));
        var others = new Queue<SqliteJob>();
        var together = new List<SqliteJob>(MostTogether);
        while (others.Count > 0 || _jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            CommitAsync(writing, together, others).GetAwaiter().GetResult();
            together.Clear();
        }
    }

    /// <summary>
    /// One transaction: deliveries first, for somebody's acknowledgement waits for each, those that arrive while it is open included; beside
    /// them only a few others.
    /// </summary>
    private async Task CommitAsync(SqliteWriting writing, List<SqliteJob> together, Queue<SqliteJob> others)
    {
        try
        {
            await using var transaction = writing.Connection.BeginTransaction(deferred: false);
            for (var beside = 0; ; beside++)
            {
                var deliveries = await InsertAsync(writing, transaction, together, others) - beside;
                if (together.Count >= MostTogether || (deliveries > 0 && beside >= MostBesideDeliveries) || !others.TryDequeue(out var other))
                {
                    break;
                }

                together.Add(other);
                await other.RunAsync(writing, transaction);
            }

            await transaction.CommitAsync();
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException)
        {
            together.ForEach(j => j.Fail(e));
            return;
        }

        together.ForEach(j => j.Finish());
    }

    /// <summary>Inserts the deliveries that have arrived and puts the others in line; returns how many writes the transaction holds.</summary>
    private async Task<int> InsertAsync(SqliteWriting writing, SqliteTransaction transaction, List<SqliteJob> together, Queue<SqliteJob> others)
    {
        while (together.Count < MostTogether && others.Count < MostTogether && _jobs.Reader.TryRead(out var job))
        {
            if (job is SqliteInsert)
            {
                together.Add(job);
                await job.RunAsync(writing, transaction);
            }
            else
            {
                others.Enqueue(job);
            }
        }

        return together.Count;
    }
}

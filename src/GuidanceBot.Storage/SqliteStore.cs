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

    /// <summary>More brings no larger commits, measured with 16 connections on one core.</summary>
    private const int TurnsForOthers = 2;

    /// <summary>Each of the other writes takes as long as hundreds of deliveries.</summary>
    private const int MostBesideDeliveries = 2;

    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;";

    private readonly string _connectionString;
    private readonly DbContextOptions<SqliteGuidanceDb> _reading;
    private readonly Channel<SqliteJob> _jobs = Channel.CreateBounded<SqliteJob>(new BoundedChannelOptions(8192) { SingleReader = true });
    private readonly AutoResetEvent _arrived = new(false);
    private int _waits;
    private readonly Lazy<Task> _writer;
    private FileStream? _hold;

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
    /// <remarks>The system lets go of the lock when the process ends, however it ends; the empty file stays.</remarks>
    public override string? Hold()
    {
        var file = new SqliteConnectionStringBuilder(_connectionString).DataSource;
        try
        {
            _hold ??= new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{file} can’t be taken: where another GuidanceBot serves it, stop that one first (several at once need PostgreSQL); else see that its folder can be written to.";
        }
    }

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
    public override ValueTask<bool> InsertDeliveryAsync(NewDelivery delivery, CancellationToken cancel)
    {
        var job = new SqliteInsert(delivery);
        var queued = EnqueueAsync(job, cancel);
        return queued.IsCompletedSuccessfully ? new ValueTask<bool>(job.Result.Task) : QueuedAsync();

        async ValueTask<bool> QueuedAsync()
        {
            await queued;
            return await job.Result.Task;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        WakeWriter();
        if (_writer.IsValueCreated)
        {
            await _writer.Value;
        }

        _arrived.Dispose();
        _hold?.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(_connectionString));
    }

    /// <inheritdoc/>
    protected override DbConnection Connect() => new SqliteConnection(_connectionString);

    private static DbContextOptions<SqliteGuidanceDb> Options(DbContextOptionsBuilder<SqliteGuidanceDb> builder) => builder.UseSnakeCaseNamingConvention().Options;

    private ValueTask EnqueueAsync(SqliteJob job, CancellationToken cancel)
    {
        _ = _writer.Value;
        if (_jobs.Writer.TryWrite(job))
        {
            WakeWriter();
            return ValueTask.CompletedTask;
        }

        return WaitAsync();

        async ValueTask WaitAsync()
        {
            await _jobs.Writer.WriteAsync(job, cancel);
            WakeWriter();
        }
    }

    private void WakeWriter()
    {
        if (Interlocked.Exchange(ref _waits, 0) == 1)
        {
            _arrived.Set();
        }
    }

    /// <summary>A thread of its own, which waits for the disk: on a small machine the pool has hardly another one to go on with meanwhile.</summary>
    private void WriteLoop()
    {
        using var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using (var pragmas = connection.CreateCommand())
        {
            pragmas.CommandText = Pragmas;
            pragmas.ExecuteNonQuery();
        }

        using var writing = new SqliteWriting(connection, Options(new DbContextOptionsBuilder<SqliteGuidanceDb>().UseSqlite(connection)));
        using var checkpoints = new SqliteCheckpoints(connection, _connectionString);
        var together = new List<SqliteJob>(MostTogether);
        var others = new Queue<SqliteJob>();
        while (Gather(together, others))
        {
            Commit(writing, together, others);
            checkpoints.AfterCommit();
        }
    }

    /// <summary>What has gathered while the last commit ran; where nothing has, waits for it. False: there will be nothing more.</summary>
    private bool Gather(List<SqliteJob> together, Queue<SqliteJob> others)
    {
        together.Clear();
        LetOthersArrive();
        while (true)
        {
            Sort(together, others);
            if (together.Count + others.Count > 0 || _jobs.Reader.Completion.IsCompleted)
            {
                return together.Count + others.Count > 0;
            }

            // Looks once more after it has said that it waits: what came in between wakes nobody.
            if (Interlocked.Exchange(ref _waits, 1) == 1)
            {
                _arrived.WaitOne();
                LetOthersArrive();
            }
        }
    }

    /// <summary>On a small machine whoever was about to write waits for this processor: it goes first, and shares the commit. Where nobody does, nothing happens.</summary>
    private static void LetOthersArrive()
    {
        for (var turn = 0; turn < TurnsForOthers; turn++)
        {
            Thread.Yield();
        }
    }

    /// <summary>Takes what has arrived: deliveries go with the next commit, the others into line.</summary>
    private void Sort(List<SqliteJob> together, Queue<SqliteJob> others)
    {
        while (together.Count < MostTogether && others.Count < MostTogether && _jobs.Reader.TryRead(out var job))
        {
            if (job is SqliteInsert)
            {
                together.Add(job);
            }
            else
            {
                others.Enqueue(job);
            }
        }
    }

    private void Commit(SqliteWriting writing, List<SqliteJob> together, Queue<SqliteJob> others)
    {
        try
        {
            if (others.Count == 0)
            {
                writing.InsertTogether(together);
            }
            else
            {
                CommitMixed(writing, together, others);
            }
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException)
        {
            Tell(together, j => j.Fail(e));
            return;
        }

        Tell(together, j => j.Finish());
    }

    /// <summary>All at once, on the pool: a wake-up each would cost more than what is left to do, which is to answer.</summary>
    private static void Tell(List<SqliteJob> jobs, Action<SqliteJob> tell)
    {
        var told = jobs.ToArray();
        ThreadPool.UnsafeQueueUserWorkItem(_ => Array.ForEach(told, tell), null);
    }

    /// <summary>
    /// One transaction: deliveries first, for somebody's acknowledgement waits for each, those that arrive while it is open included; beside
    /// them only a few others.
    /// </summary>
    private void CommitMixed(SqliteWriting writing, List<SqliteJob> together, Queue<SqliteJob> others)
    {
        using var transaction = writing.Connection.BeginTransaction(deferred: false);
        together.ForEach(j => Run(j, writing, transaction));
        for (var beside = 1; others.TryDequeue(out var other); beside++)
        {
            together.Add(other);
            Run(other, writing, transaction);
            var before = together.Count;
            Sort(together, others);
            together.Skip(before).ToList().ForEach(j => Run(j, writing, transaction));
            if (together.Count >= MostTogether || (together.Count > beside && beside >= MostBesideDeliveries))
            {
                break;
            }
        }

        transaction.Commit();
    }

    /// <summary>SQLite’s tasks are complete when they are returned, and what a write waits for beside them goes on elsewhere: this thread is there to wait.</summary>
    private static void Run(SqliteJob job, SqliteWriting writing, SqliteTransaction transaction) => job.RunAsync(writing, transaction).AsTask().GetAwaiter().GetResult();
}

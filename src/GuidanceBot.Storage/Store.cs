using System.Data.Common;
using System.Reflection;
using GuidanceBot.Core.Delivery;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GuidanceBot.Storage;

/// <summary>One database: reads side by side, writes in short transactions, wake-ups after the commit.</summary>
public abstract class Store(ISignals signals, IStoreClock clock) : IAsyncDisposable
{
    /// <summary>The clock that leases and due times go by.</summary>
    public IStoreClock Clock { get; } = clock;

    /// <summary>Where wake-ups go.</summary>
    protected ISignals Signals { get; } = signals;

    /// <summary>What differs between the two databases in our own SQL.</summary>
    public abstract Dialect Dialect { get; }

    /// <summary>At the start: takes a database that only one process may serve, until this is disposed of or the process ends. Gives one sentence where another has it, null where all is well.</summary>
    public virtual string? Hold() => null;

    /// <summary>Brings the tables up to date. Replicas wait for each other.</summary>
    public abstract Task MigrateAsync(CancellationToken cancel);

    /// <summary>
    /// At the start: frees the deliveries that the process before was handling when it ended, where no other process can hold them, so
    /// that nobody waits for a lease to run out. What was being sent keeps its lease: the platform may still be taking it.
    /// </summary>
    public virtual Task FreeDeliveriesAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>After much was deleted: takes it out of what the database keeps beside its tables, too, where that can be done without anybody waiting.</summary>
    public virtual Task TidyAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Reads, without a transaction.</summary>
    public abstract Task<T> ReadAsync<T>(Func<GuidanceDb, Task<T>> read, CancellationToken cancel);

    /// <summary>
    /// Reads a few rows in our own SQL. A start needs only these, and so doesn't wait until the mapping of all tables is worked out, which
    /// takes as long as everything else in it.
    /// </summary>
    public async Task<IReadOnlyList<T>> SelectAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var connection = Connect();
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>A new connection, closed.</summary>
    protected abstract DbConnection Connect();

    /// <summary>Writes in one transaction: everything or nothing. <see cref="WriteScope.Abandon{T}"/> rolls back and returns its value.</summary>
    public abstract Task<T> WriteAsync<T>(Func<WriteScope, Task<T>> write, CancellationToken cancel);

    /// <summary>Stores one delivery, durably, together with others that arrive at the same time. False where it is known.</summary>
    public abstract ValueTask<bool> InsertDeliveryAsync(NewDelivery delivery, CancellationToken cancel);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Writes without a result.</summary>
    public Task WriteAsync(Func<WriteScope, Task> write, CancellationToken cancel) => WriteAsync(
        async scope =>
        {
            await write(scope);
            return true;
        },
        cancel);

    /// <summary>The store's clock in Unix milliseconds.</summary>
    public async ValueTask<long> NowAsync(CancellationToken cancel) => (await Clock.NowAsync(cancel)).ToUnixTimeMilliseconds();

    /// <summary>True where the newest migration has been made: most starts miss none, and asking the table costs far less than having them worked out.</summary>
    /// <param name="context">The context that the migrations are of.</param>
    /// <param name="cancel">Ends the look.</param>
    protected async Task<bool> IsUpToDateAsync(Type context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        var newest = context.Assembly.GetTypes().Where(t => t.GetCustomAttribute<DbContextAttribute>()?.ContextType == context).Max(t => t.GetCustomAttribute<MigrationAttribute>()?.Id);
        try
        {
            var made = await SelectAsync("SELECT max(migration_id) FROM \"__EFMigrationsHistory\"", r => r.IsDBNull(0) ? null : r.GetString(0), cancel);
            return made[0] == newest;
        }
        catch (DbException)
        {
            // No such table: nothing has been made yet.
            return false;
        }
    }

    /// <summary>Wakes after a commit.</summary>
    protected void Wake(WriteScope scope)
    {
        foreach (var topic in scope.Wakes)
        {
            Signals.Raise(topic);
        }
    }
}

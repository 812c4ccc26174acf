using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace GuidanceBot.Storage;

/// <summary>
/// What the one writer of a SQLite file works with. What every acknowledgement waits for, the inbox's insert and its commit, is prepared
/// once and called as SQLite's own library has it: the wrapper around it costs more than the insert.
/// </summary>
internal sealed class SqliteWriting(SqliteConnection connection, DbContextOptions<SqliteGuidanceDb> options) : IDisposable
{
    private readonly sqlite3_stmt _begin = Prepare(connection, "BEGIN IMMEDIATE");
    private readonly sqlite3_stmt _commit = Prepare(connection, "COMMIT");
    private readonly sqlite3_stmt _rollback = Prepare(connection, "ROLLBACK");

    /// <summary>Prepared when it is first needed: the tables may be younger than the writer.</summary>
    private readonly Lazy<sqlite3_stmt> _insert = new(() => Prepare(connection, """
        INSERT INTO deliveries (chat, tenant, delivery_id, conversation_key, payload, received_at, due_at, state, attempts, fence)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, 0, 0) ON CONFLICT DO NOTHING
        """));

    public SqliteConnection Connection { get; } = connection;

    public SqliteGuidanceDb Open(SqliteTransaction transaction)
    {
        var db = new SqliteGuidanceDb(options);
        db.Database.UseTransaction(transaction);
        return db;
    }

    /// <summary>Inserts these, all or none of them.</summary>
    /// <exception cref="SqliteException">None of them is stored.</exception>
    public void InsertTogether(List<SqliteJob> inserts)
    {
        Run(_begin);
        try
        {
            foreach (var insert in inserts)
            {
                ((SqliteInsert)insert).Run(this);
            }

            Run(_commit);
        }
        catch (SqliteException)
        {
            raw.sqlite3_step(_rollback);
            raw.sqlite3_reset(_rollback);
            throw;
        }
    }

    /// <summary>Inserts one, inside a transaction. False where it is known.</summary>
    public bool Insert(NewDelivery d)
    {
        var insert = _insert.Value;
        raw.sqlite3_bind_text(insert, 1, d.Chat);
        raw.sqlite3_bind_text(insert, 2, d.Tenant);
        raw.sqlite3_bind_text(insert, 3, d.DeliveryId);
        raw.sqlite3_bind_text(insert, 4, d.ConversationKey);
        raw.sqlite3_bind_text(insert, 5, d.Payload);
        raw.sqlite3_bind_int64(insert, 6, d.ReceivedAt);
        raw.sqlite3_bind_int64(insert, 7, d.DueAt);
        Run(insert);
        return raw.sqlite3_changes(Connection.Handle!) == 1;
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        if (_insert.IsValueCreated)
        {
            _insert.Value.Dispose();
        }
    }

    private static sqlite3_stmt Prepare(SqliteConnection connection, string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle!, sql, out var statement), connection.Handle!);
        return statement;
    }

    private void Run(sqlite3_stmt statement)
    {
        var code = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (code != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, Connection.Handle!);
        }
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>What the one writer of a SQLite file works with.</summary>
internal sealed class SqliteWriting(SqliteConnection connection, DbContextOptions<SqliteGuidanceDb> options)
{
    private SqliteCommand? _insert;

    public SqliteConnection Connection { get; } = connection;

    public SqliteGuidanceDb Open(SqliteTransaction transaction)
    {
        var db = new SqliteGuidanceDb(options);
        db.Database.UseTransaction(transaction);
        return db;
    }

    /// <summary>The inbox's insert, prepared once: every acknowledgement waits for it.</summary>
    public bool Insert(SqliteTransaction transaction, NewDelivery d)
    {
        _insert ??= Prepare();
        _insert.Transaction = transaction;
        object[] values = [d.Chat, d.Tenant, d.DeliveryId, d.ConversationKey, d.Payload, d.ReceivedAt, d.DueAt];
        for (var i = 0; i < values.Length; i++)
        {
            _insert.Parameters[i].Value = values[i];
        }

        return _insert.ExecuteNonQuery() == 1;
    }

    private SqliteCommand Prepare()
    {
        var command = Connection.CreateCommand();
        command.CommandText = """
            INSERT INTO deliveries (chat, tenant, delivery_id, conversation_key, payload, received_at, due_at, state, attempts, fence)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0) ON CONFLICT DO NOTHING
            """;
        for (var i = 1; i <= 7; i++)
        {
            command.Parameters.Add(new SqliteParameter("$" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), i > 5 ? SqliteType.Integer : SqliteType.Text));
        }

        return command;
    }
}

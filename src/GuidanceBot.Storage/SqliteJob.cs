using Microsoft.Data.Sqlite;

namespace GuidanceBot.Storage;

/// <summary>Something that waits for the one writer of a SQLite file.</summary>
internal abstract class SqliteJob
{
    /// <summary>Writes, inside the shared transaction.</summary>
    public abstract ValueTask RunAsync(SqliteWriting writing, SqliteTransaction transaction);

    /// <summary>The shared transaction is committed.</summary>
    public abstract void Finish();

    /// <summary>The shared transaction is lost.</summary>
    public abstract void Fail(Exception e);
}

using Microsoft.Data.Sqlite;

namespace GuidanceBot.Storage;

/// <summary>One delivery for the inbox.</summary>
internal sealed class SqliteInsert(NewDelivery delivery) : SqliteJob
{
    private bool _inserted;

    /// <summary>Whoever waits goes on where this is completed: on the pool, not on the writer's thread.</summary>
    public TaskCompletionSource<bool> Result { get; } = new();

    public override ValueTask RunAsync(SqliteWriting writing, SqliteTransaction transaction)
    {
        Run(writing);
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes, inside whatever transaction there is.</summary>
    public void Run(SqliteWriting writing) => _inserted = writing.Insert(delivery);

    public override void Finish() => Result.TrySetResult(_inserted);

    public override void Fail(Exception e) => Result.TrySetException(e);
}

using Microsoft.Data.Sqlite;

namespace GuidanceBot.Storage;

/// <summary>One delivery for the inbox.</summary>
internal sealed class SqliteInsert(NewDelivery delivery) : SqliteJob
{
    private bool _inserted;

    public TaskCompletionSource<bool> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ValueTask RunAsync(SqliteWriting writing, SqliteTransaction transaction)
    {
        _inserted = writing.Insert(transaction, delivery);
        return ValueTask.CompletedTask;
    }

    public override void Finish() => Result.TrySetResult(_inserted);

    public override void Fail(Exception e) => Result.TrySetException(e);
}

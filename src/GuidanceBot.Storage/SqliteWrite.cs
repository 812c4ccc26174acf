using Microsoft.Data.Sqlite;

namespace GuidanceBot.Storage;

/// <summary>Any other write, in a savepoint of its own.</summary>
internal sealed class SqliteWrite<T>(Func<WriteScope, Task<T>> write, CancellationToken cancel) : SqliteJob
{
    private const string Savepoint = "job";

    private T? _value;
    private WriteScope? _scope;
    private Exception? _failure;

    public TaskCompletionSource<(T Value, WriteScope Scope)> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async ValueTask RunAsync(SqliteWriting writing, SqliteTransaction transaction)
    {
        if (cancel.IsCancellationRequested)
        {
            _failure = new OperationCanceledException(cancel);
            return;
        }

        await transaction.SaveAsync(Savepoint, CancellationToken.None);
        await using var db = writing.Open(transaction);
        _scope = new WriteScope(db);
        try
        {
            _value = await write(_scope);
            if (!_scope.Abandoned)
            {
                await RecordWriter.AppendAsync(_scope, cancel);
            }
        }
        catch (Exception e)
        {
            // Whatever went wrong is its caller's: the others in this transaction go on.
            _failure = e;
        }

        if (_failure is not null || _scope.Abandoned)
        {
            await transaction.RollbackAsync(Savepoint, CancellationToken.None);
        }

        await transaction.ReleaseAsync(Savepoint, CancellationToken.None);
    }

    public override void Finish()
    {
        if (_failure is null)
        {
            Result.TrySetResult((_value!, _scope!));
        }
        else
        {
            Result.TrySetException(_failure);
        }
    }

    public override void Fail(Exception e) => Result.TrySetException(_failure ?? e);
}

namespace GuidanceBot.Storage;

/// <summary>Long work cut into short transactions: on SQLite everybody waits for the one writer.</summary>
internal static class Batches
{
    /// <summary>Most rows of one transaction.</summary>
    public const int Size = 200;

    /// <summary>Repeats a step of at most <see cref="Size"/> rows until it finds fewer; returns how many there were.</summary>
    public static async Task<int> AllAsync(Store store, Func<WriteScope, Task<int>> step, CancellationToken cancel)
    {
        for (var all = 0; ;)
        {
            var some = await store.WriteAsync(step, cancel);
            all += some;
            if (some < Size)
            {
                return all;
            }
        }
    }
}

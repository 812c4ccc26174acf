using GuidanceBot.TestKit.Stores;
using Shouldly;
using Xunit;

namespace GuidanceBot.Storage.Tests;

/// <summary>The one writer of a SQLite file, with much to write.</summary>
public sealed class DeliveriesFirstTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_delivery_is_kept_while_a_long_line_of_other_writes_still_waits()
    {
        await using var store = await StoreUnderTest.SqliteAsync();
        var (gate, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = new TaskCompletionSource();
        var first = store.Store.WriteAsync(
            async _ =>
            {
                writing.SetResult();
                await gate.Task;
            },
            Cancel);
        await writing.Task;
        var line = Enumerable.Range(0, 20).Select(i => store.Store.WriteAsync(_ => i == 10 ? end.Task : Task.CompletedTask, Cancel)).ToList();
        var delivery = store.Inbox.InsertAsync(Samples.Message("e1"), Cancel).AsTask();
        gate.SetResult();

        // Behind the line it would wait for the tenth, which goes on only after it.
        (await delivery.WaitAsync(TimeSpan.FromSeconds(30), Cancel)).ShouldBeTrue();

        end.SetResult();
        await Task.WhenAll([first, .. line]);
    }

    [Fact]
    public async Task Deliveries_that_keep_coming_leave_the_others_their_turn()
    {
        await using var store = await StoreUnderTest.SqliteAsync();
        var other = new TaskCompletionSource();
        var coming = Task.Run(
            async () =>
            {
                for (var i = 0; !other.Task.IsCompleted; i++)
                {
                    await Task.WhenAll(Enumerable.Range(0, 20).Select(n => store.Inbox.InsertAsync(Samples.Message($"e{i}-{n}"), Cancel).AsTask()));
                }
            },
            Cancel);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.Store.WriteAsync(_ => Task.CompletedTask, Cancel))).WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        other.SetResult();
        await coming;
    }
}

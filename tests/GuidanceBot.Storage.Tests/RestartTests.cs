using GuidanceBot.TestKit.Stores;
using Shouldly;
using Xunit;

namespace GuidanceBot.Storage.Tests;

/// <summary>What becomes of deliveries that a process was handling when it ended.</summary>
public sealed class RestartTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SQLite_they_are_free_at_once_and_the_old_holder_cannot_complete_them()
    {
        await using var store = await StoreUnderTest.SqliteAsync();
        await store.Inbox.InsertAsync(Samples.Message("e1"), Cancel);
        var before = (await store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem();

        await store.Store.FreeDeliveriesAsync(Cancel);

        var after = (await store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem();
        (after.Attempt, after.Failures).ShouldBe((2, 0));
        (await store.Inbox.RenewAsync(before, Lease, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task On_PostgreSQL_another_replica_may_hold_them_and_their_leases_run_out()
    {
        await using var store = await StoreUnderTest.PostgresAsync();
        await store.Inbox.InsertAsync(Samples.Message("e1"), Cancel);
        (await store.Inbox.ClaimAsync(1, Lease, Cancel)).Count.ShouldBe(1);

        await store.Store.FreeDeliveriesAsync(Cancel);

        (await store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldBeEmpty();
    }
}

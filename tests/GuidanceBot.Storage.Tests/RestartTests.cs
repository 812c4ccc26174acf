using GuidanceBot.Core.Delivery;
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
    public async Task Only_one_process_at_a_time_serves_a_SQLite_file()
    {
        await using var store = await StoreUnderTest.SqliteAsync();
        store.Store.Hold().ShouldBeNull();
        var file = await FileOfAsync(store);
        var second = new SqliteStore($"Data Source={file}", new Signals(), new SystemStoreClock(TimeProvider.System));
        await using (second)
        {
            second.Hold().ShouldNotBeNull().ShouldContain("several at once need PostgreSQL");
            await store.Store.DisposeAsync();

            second.Hold().ShouldBeNull();
        }
    }

    [Fact]
    public async Task The_log_beside_a_SQLite_file_is_copied_into_it_and_starts_anew()
    {
        await using var store = await StoreUnderTest.SqliteAsync();
        await store.Inbox.InsertAsync(Samples.Message("first"), Cancel);
        var file = await FileOfAsync(store);
        var (log, size) = (LogNumber(file), new FileInfo(file).Length);

        // Its number changes where its first page is written again. Nobody says when the other thread is done: each more delivery gives the writer a turn.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (var i = 0; LogNumber(file).SequenceEqual(log); i++)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.WhenAll(Enumerable.Range(0, 100).Select(n => store.Inbox.InsertAsync(Samples.Message($"e{i}-{n}"), Cancel).AsTask()));
        }

        new FileInfo(file).Length.ShouldBeGreaterThan(size);
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

    private static async Task<string> FileOfAsync(StoreUnderTest store) =>
        (await store.Store.SelectAsync("SELECT file FROM pragma_database_list WHERE name = 'main'", r => r.GetString(0), Cancel)).ShouldHaveSingleItem();

    /// <summary>The salt in the header of the write-ahead log: bytes 16 to 23 (https://sqlite.org/fileformat2.html#walformat).</summary>
    private static byte[] LogNumber(string file)
    {
        using var log = new FileStream(file + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[32];
        log.ReadExactly(header);
        return header[16..24];
    }
}

using GuidanceBot.Core.Delivery;
using GuidanceBot.TestKit.Stores;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace GuidanceBot.Storage.Tests;

/// <summary>What several processes on one PostgreSQL have of each other: wake-ups and one clock.</summary>
public sealed class ReplicaTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_replica_is_woken_by_what_another_one_stored_and_never_by_its_own_notice()
    {
        var database = await PostgresServer.NewDatabaseAsync();
        await using var one = Replica(database);
        await using var other = Replica(database);
        await one.GetRequiredService<Store>().MigrateAsync(Cancel);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var listening = new[] { one, other }.Select(r => r.GetRequiredService<PostgresListener>().RunAsync(ending.Token)).ToArray();

        // Until both listen: a notice from outside wakes them.
        await using var outside = Replica(database);
        await Task.WhenAll(new[] { one, other }.Select(async replica =>
        {
            var ready = replica.GetRequiredService<ISignals>().Next("ready");
            while (!ready.IsCompleted)
            {
                outside.GetRequiredService<PostgresNotices>().Send("ready");
                await Task.WhenAny(ready, Task.Delay(50, Cancel));
            }
        }));

        var own = one.GetRequiredService<ISignals>().Next("a topic");
        var theirs = other.GetRequiredService<ISignals>().Next("a topic");
        one.GetRequiredService<PostgresNotices>().Send("a topic");
        await theirs.WaitAsync(TimeSpan.FromMinutes(1), Cancel);

        // Notices arrive in order: once one from outside is there, its own has been here too.
        var later = one.GetRequiredService<ISignals>().Next("later");
        outside.GetRequiredService<PostgresNotices>().Send("later");
        await later.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        own.IsCompleted.ShouldBeFalse();

        var stored = other.GetRequiredService<ISignals>().Next(Topics.Inbox);
        await one.GetRequiredService<IInbox>().InsertAsync(Samples.Message("e1"), Cancel);
        await stored.WaitAsync(TimeSpan.FromMinutes(1), Cancel);

        await ending.CancelAsync();
        foreach (var ended in listening)
        {
            await Should.ThrowAsync<OperationCanceledException>(ended);
        }
    }

    [Fact]
    public async Task The_clock_counts_on_from_the_database_and_asks_again_after_a_second_or_a_sleep_and_never_goes_back()
    {
        await using var source = NpgsqlDataSource.Create(await PostgresServer.NewDatabaseAsync());
        var machine = new Machine();
        var clock = new PostgresStoreClock(source, machine);
        var first = await clock.NowAsync(Cancel);
        first.ShouldBeInRange(await DatabaseAsync(source) - TimeSpan.FromMinutes(1), await DatabaseAsync(source), "the database's time, whatever this machine's calendar says");

        // The database's time goes on, this machine's stands still: it isn't asked.
        await Task.Delay(20, Cancel);
        (await clock.NowAsync(Cancel)).ShouldBe(first);

        // The machine slept: it counted nothing, but its calendar jumped.
        machine.Calendar += TimeSpan.FromHours(1);
        var before = await DatabaseAsync(source);
        var woken = await clock.NowAsync(Cancel);
        woken.ShouldBeInRange(before, await DatabaseAsync(source));

        machine.Pass(TimeSpan.FromMilliseconds(900));
        var ahead = await clock.NowAsync(Cancel);
        ahead.ShouldBe(woken + TimeSpan.FromMilliseconds(900));

        // After a second it is asked; less than a second ahead of the database, it waits for it.
        machine.Pass(TimeSpan.FromMilliseconds(200));
        (await clock.NowAsync(Cancel)).ShouldBeGreaterThanOrEqualTo(ahead);
        machine.Pass(TimeSpan.FromSeconds(20));
        (await clock.NowAsync(Cancel)).ShouldBeLessThan(ahead + TimeSpan.FromSeconds(15), "twenty seconds that only this machine counted are none");
    }

    [Fact]
    public async Task A_newer_replica_may_add_to_the_tables_while_an_older_one_runs()
    {
        await using var older = Replica(await PostgresServer.NewDatabaseAsync());
        await older.GetRequiredService<Store>().MigrateAsync(Cancel);
        var inbox = older.GetRequiredService<IInbox>();
        for (var i = 0; i < 10; i++)
        {
            (await inbox.ClaimAsync(1, TimeSpan.FromMinutes(1), Cancel)).ShouldBeEmpty();
        }

        await using (var newer = older.GetRequiredService<NpgsqlDataSource>().CreateCommand("ALTER TABLE deliveries ADD COLUMN newer text"))
        {
            await newer.ExecuteNonQueryAsync(Cancel);
        }

        await inbox.InsertAsync(Samples.Message("e1"), Cancel);
        (await inbox.ClaimAsync(1, TimeSpan.FromMinutes(1), Cancel)).ShouldHaveSingleItem();
    }

    private static async Task<DateTimeOffset> DatabaseAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("SELECT clock_timestamp()");
        return new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(Cancel))!, TimeSpan.Zero);
    }

    private static ServiceProvider Replica(string database) =>
        new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddGuidanceStorage(new StorageOptions { Provider = "postgres", ConnectionString = database }).BuildServiceProvider();

    /// <summary>A machine whose calendar is an hour wrong and whose counter goes only when the test says so.</summary>
    private sealed class Machine : TimeProvider
    {
        private long _counted;

        public DateTimeOffset Calendar { get; set; } = System.GetUtcNow() - TimeSpan.FromHours(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _counted;

        public override DateTimeOffset GetUtcNow() => Calendar;

        public void Pass(TimeSpan time) => (_counted, Calendar) = (_counted + time.Ticks, Calendar + time);
    }
}

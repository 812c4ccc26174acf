using GuidanceBot.TestKit.Chat;
using GuidanceBot.TestKit.Stores;
using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests;

/// <summary>
/// The long run, which CI leaves out (<c>tests/scripts/faults.sh</c>): so many cases, and meanwhile the replicas are killed and held
/// still at random. GUIDANCEBOT_CASES: how many, 1,000 by default.
/// </summary>
public sealed class FaultRun(ITestOutputHelper output)
{
    private const int Seats = 24;

    private static int Cases => int.TryParse(Environment.GetEnvironmentVariable("GUIDANCEBOT_CASES"), out var n) ? n : 1000;

    [Fact(Explicit = true)]
    public async Task Two_replicas_on_PostgreSQL() =>
        await RunAsync(2, canFind: true, "--Storage:Provider=postgres", "--Storage:ConnectionString=" + await PostgresServer.NewDatabaseAsync());

    [Fact(Explicit = true)]
    public async Task Two_replicas_on_PostgreSQL_where_messages_cannot_be_found() =>
        await RunAsync(2, canFind: false, "--Storage:Provider=postgres", "--Storage:ConnectionString=" + await PostgresServer.NewDatabaseAsync());

    [Fact(Explicit = true)]
    public Task One_process_on_SQLite() => RunAsync(1, canFind: true);

    private async Task RunAsync(int replicas, bool canFind, params string[] more)
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("guidancebot-faults-");
        await using var platform = await FakeChatServer.StartAsync();
        platform.BusyPercent = 5;
        var bots = Enumerable.Range(0, replicas).Select(i => new BotProcess(platform, folder.CreateSubdirectory("bot" + i).FullName, [.. more, "--Fake:CanFind=" + (canFind ? "true" : "false")])).ToList();
        foreach (var bot in bots)
        {
            await bot.StartAsync(cancel);
        }

        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}, {Cases} cases, {replicas} replicas");
        var walks = Enumerable.Range(0, Cases).Select(i => new Walk("c" + i)).ToList();
        var started = TimeProvider.System.GetTimestamp();
        var finished = 0;
        var people = Parallel.ForEachAsync(walks, new ParallelOptions { MaxDegreeOfParallelism = Seats, CancellationToken = cancel }, async (walk, stop) =>
        {
            await walk.RunAsync(platform, (e, c) => DeliverAsync(bots, e, c), stop);
            if (Interlocked.Increment(ref finished) is var n && n % 100 == 0)
            {
                output.WriteLine($"{n} cases answered after {TimeProvider.System.GetElapsedTime(started).TotalMinutes:0.0} minutes");
            }
        });
        var faults = await Task.WhenAll(bots.Select((bot, i) => DisturbAsync(bot, new Random(seed + i), people, cancel)));
        await people;

        var posts = platform.Posts;
        var doubled = posts.Where(p => !p.Changed).GroupBy(p => p.Message.Key, StringComparer.Ordinal).Count(g => g.Count() > 1);
        output.WriteLine($"{walks.Count(w => w.Finished)} of {walks.Count} cases answered in {TimeProvider.System.GetElapsedTime(started).TotalMinutes:0.0} minutes; {faults.Sum(f => f.Kills)} kills, {faults.Sum(f => f.Pauses)} pauses; {posts.Count} posts, of which {doubled} twice");
        walks.ShouldAllBe(w => w.Finished);
        Walk.Check(platform, walks, canFind);
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }

    /// <summary>As a load balancer does: to either, and to the other one where it isn't taken.</summary>
    private static async Task DeliverAsync(List<BotProcess> bots, FakeEvent e, CancellationToken cancel)
    {
        for (var i = Random.Shared.Next(bots.Count); !await bots[i % bots.Count].TryDeliverAsync(e, cancel); i++)
        {
            await Task.Delay(50, cancel);
        }
    }

    /// <summary>Kills it or holds it still, again and again until everybody is done; now and then for longer than it may keep what it took.</summary>
    private static async Task<(int Kills, int Pauses)> DisturbAsync(BotProcess bot, Random random, Task people, CancellationToken cancel)
    {
        var (kills, pauses) = (0, 0);
        while (await Task.WhenAny(people, Task.Delay(random.Next(1000, 20_000), cancel)) != people)
        {
            if (random.Next(3) == 0)
            {
                pauses++;
                await bot.PauseAsync(TimeSpan.FromSeconds(random.Next(8) == 0 ? 75 : random.Next(1, 12)), cancel);
            }
            else
            {
                kills++;
                await bot.KillAsync();
                await bot.StartAsync(cancel);
            }
        }

        return (kills, pauses);
    }
}

using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;

namespace GuidanceBot.Host.Tests;

/// <summary>The bot is killed at random points of many conversations; afterwards nothing is lost and nothing doubled.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    internal static int Kills => int.TryParse(Environment.GetEnvironmentVariable("GUIDANCEBOT_KILLS"), out var n) ? n : 50;

    [Fact]
    public Task SQLite_killed_loses_nothing_and_doubles_nothing() => RunAsync(output, Kills, canFind: true);

    internal static async Task RunAsync(ITestOutputHelper output, int kills, bool canFind, params string[] more)
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("guidancebot-crash-");
        await using var platform = await FakeChatServer.StartAsync();
        platform.BusyPercent = 5;
        await using var bot = new BotProcess(platform, folder.FullName, [.. more, "--Fake:CanFind=" + (canFind ? "true" : "false")]);
        await bot.StartAsync(cancel);

        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);

        // While it is being killed a conversation may take as long as it likes; once the kills are over everything must come.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var walks = new List<Walk>();
        var people = Enumerable.Range(0, 6).Select(i => PersonAsync(i, platform, bot, walks, stop, limit.Token)).ToList();
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(random.Next(30, 700), cancel);
            if (kill % 5 == 4)
            {
                // On a busy machine a start may eat the whole pause: now and then the bot gets to its work, so that kills fall into it.
                await SomethingPostedAsync(platform, cancel);
            }

            await bot.KillAsync();
            await bot.StartAsync(cancel);
        }

        await stop.CancelAsync();
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        await Task.WhenAll(people);

        output.WriteLine($"{kills} kills, {walks.Count} conversations, {platform.Posts.Count} posts");
        walks.Count.ShouldBeGreaterThan(0);
        walks.ShouldAllBe(w => w.Finished);
        Walk.Check(platform, walks, canFind);
        folder.Delete(recursive: true);
    }

    private static async Task SomethingPostedAsync(FakeChatServer platform, CancellationToken cancel)
    {
        var before = platform.Posts.Count;
        for (var i = 0; i < 250 && platform.Posts.Count == before; i++)
        {
            await Task.Delay(20, cancel);
        }
    }

    /// <summary>One person after another in the same seat: asks twice, sends the second to comms, and gets it answered.</summary>
    private static async Task PersonAsync(int seat, FakeChatServer platform, BotProcess bot, List<Walk> walks, CancellationTokenSource stop, CancellationToken limit)
    {
        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            var walk = new Walk($"d{seat}-{round}");
            lock (walks)
            {
                walks.Add(walk);
            }

            await walk.RunAsync(platform, bot.DeliverAsync, limit);
        }
    }
}

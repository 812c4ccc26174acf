using GuidanceBot.Core.Conversations.Replies;
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
        Check(platform, walks, canFind);
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

    private static void Check(FakeChatServer platform, List<Walk> walks, bool canFind)
    {
        var fresh = platform.Posts.Where(p => !p.Changed).ToList();
        var doubled = fresh.GroupBy(p => p.Message.Key, StringComparer.Ordinal).Where(g => g.Count() > 1).ToList();
        if (canFind)
        {
            doubled.ShouldBeEmpty();
        }
        else
        {
            doubled.ShouldAllBe(g => g.Skip(1).All(p => p.MarkedAsSecond));
        }

        foreach (var walk in walks)
        {
            // One answer, one set of clauses that became the asker's message, one outcome; in this order.
            var states = platform.Standing(walk.Channel).DistinctBy(p => p.Message.Key, StringComparer.Ordinal).Select(p => p.Reply.State).Where(s => s != "notice").ToList();
            states.ShouldBe(["answer-yes-if", "show", "asker-closed", "outcome-answered"], walk.Channel);
        }

        // Every case has one card, and it says that it is answered.
        platform.Standing(FakeBot.ReviewersChannel).DistinctBy(p => p.Message.Key, StringComparer.Ordinal).Count(p => p.Reply.State == "case-question-answered").ShouldBe(walks.Count);
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

            await walk.RunAsync(platform, bot, limit);
        }
    }

    private sealed class Walk(string channel)
    {
        public string Channel { get; } = channel;

        public bool Finished { get; private set; }

        public async Task RunAsync(FakeChatServer platform, BotProcess bot, CancellationToken cancel)
        {
            await bot.DeliverAsync(new FakeEvent(Channel + "-1", Channel, "nurse-" + Channel, "can i tweet this slide?"), cancel);
            await bot.DeliverAsync(new FakeEvent(Channel + "-2", Channel, "nurse-" + Channel, "is an AI picture ok?"), cancel);
            var show = await WaitAsync(platform, Channel, "show", cancel);
            await bot.DeliverAsync(new FakeEvent(Channel + "-3", Channel, "nurse-" + Channel, null, "consent.send", show.Ref, show.Version), cancel);
            var waiting = await WaitAsync(platform, Channel, "asker-waiting", cancel);
            await bot.DeliverAsync(new FakeEvent(Channel + "-4", "r-" + Channel, "reviewer-1", null, "case.claim", waiting.Ref, waiting.Version), cancel);
            var answer = new Dictionary<string, string>(StringComparer.Ordinal) { ["verdict"] = "yes_if", ["answer"] = "Fine, if it shows nobody real." };

            // The version that the reviewer sees: a question that joins the card moves it on.
            var claimed = await WaitAsync(platform, Channel, "asker-claimed", cancel);
            await bot.DeliverAsync(new FakeEvent(Channel + "-5", "r-" + Channel, "reviewer-1", null, "case.answer.submit", waiting.Ref, claimed.Version, null, answer), cancel);
            await WaitAsync(platform, Channel, "outcome-answered", cancel);
            await WaitAsync(platform, FakeBot.ReviewersChannel, "case-question-answered", cancel, waiting.Ref);
            Finished = true;
        }

        private static async Task<Reply> WaitAsync(FakeChatServer platform, string channel, string state, CancellationToken cancel, string? reference = null)
        {
            while (true)
            {
                if (platform.Posts.LastOrDefault(p => p.Message.To.Channel == channel && p.Reply.State == state && (reference is null || p.Reply.Ref == reference)) is { } post)
                {
                    return post.Reply;
                }

                await Task.Delay(20, cancel);
            }
        }
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Sending;

/// <summary>The program is killed while it posts: just before Slack has the message, and just after, when the bot doesn't know yet.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>10 here; more by the environment.</summary>
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("GUIDANCEBOT_KILLS"), out var n) ? n : 10;

    [Fact]
    public async Task Killed_in_the_middle_of_sending_it_posts_nothing_twice_and_loses_nothing()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("guidancebot-slack-kill-");
        await using var slack = await SlackStandIn.StartAsync();
        await using var bot = new SlackProcess(slack, folder.FullName);
        await bot.StartAsync(cancel);
        for (var kill = 0; kill < Kills; kill++)
        {
            var stands = kill % 2 == 0;
            var reached = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var user = User(kill);
            slack.Posting = async (channel, there) =>
            {
                if (channel != SlackStandIn.Direct(user) || there != stands || !reached.TrySetResult(channel))
                {
                    return true;
                }

                await gone.Task;
                return false;
            };
            await bot.DeliverAsync(Question(user, kill), cancel);
            await reached.Task.WaitAsync(TimeSpan.FromSeconds(60), cancel);
            slack.In(SlackStandIn.Direct(user)).Count.ShouldBe(stands ? 1 : 0);

            await bot.KillAsync();
            gone.SetResult();
            slack.Posting = null;
            await bot.StartAsync(cancel);
        }

        // Each message is looked for once its claim has run out; what isn't there is posted, what is there is left alone.
        await Eventually.TrueAsync(() => Looked(slack).Count == Kills, "Not every message was looked for.", TimeSpan.FromMinutes(3));
        await bot.DeliverAsync(Question("U0LAST", Kills), cancel);
        await Eventually.TrueAsync(() => Enumerable.Range(0, Kills).All(k => slack.In(SlackStandIn.Direct(User(k))).Count > 0) && slack.In("D0LAST").Count > 0, "An answer is lost.", TimeSpan.FromMinutes(1));

        var keys = slack.Of("chat.postMessage").Select(c => (string)c.Body["metadata"]!["event_payload"]!["outbox"]!).ToList();
        output.WriteLine($"{Kills} kills, {keys.Count} posts asked for, {Looked(slack).Count} looked for");
        Enumerable.Range(0, Kills).ShouldAllBe(k => slack.In(SlackStandIn.Direct(User(k))).Count == 1);
        await bot.KillAsync();
        folder.Delete(recursive: true);
    }

    private static string User(int number) => "U0K" + number.ToString(CultureInfo.InvariantCulture);

    private static HashSet<string> Looked(SlackStandIn slack) => [.. slack.Of("conversations.replies").Concat(slack.Of("conversations.history")).Select(c => (string)c.Body["channel"]!)];

    private static JsonObject Question(string user, int number) => new()
    {
        ["type"] = "event_callback",
        ["team_id"] = SlackStandIn.Team,
        ["event_id"] = "EvK" + number.ToString(CultureInfo.InvariantCulture),
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = SlackStandIn.Team, ["user_id"] = SlackStandIn.Bot, ["is_bot"] = true }),
        ["event"] = new JsonObject
        {
            ["type"] = "message",
            ["channel"] = SlackStandIn.Direct(user),
            ["channel_type"] = "im",
            ["user"] = user,
            ["text"] = "can i tweet this slide?",
            ["ts"] = string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}.{number:D6}"),
        },
    };
}

using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using GuidanceBot.Host.Settings;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Sockets;

/// <summary>Socket Mode: nothing lost, nothing doubled, no gap while a socket is refreshed.</summary>
public sealed class SocketModeTests
{
    private static Task<SlackBot> StartAsync() => SlackBot.StartAsync("--Slack:AppToken=xapp-test", "--Slack:SigningSecret=");

    [Fact]
    public async Task An_envelope_is_acknowledged_and_answered()
    {
        await using var bot = await StartAsync();
        await OpenAsync(bot, 2);

        await bot.Slack.SendAsync(Envelope(bot, "e1", "can i tweet this slide?"));

        await bot.FindAsync("D0ANA", "Yes, if…");
        await Eventually.TrueAsync(() => bot.Slack.Acknowledged.ContainsKey("e1"), "Not acknowledged.");
    }

    [Fact]
    public async Task Junk_and_frames_of_tomorrow_are_left_alone()
    {
        await using var bot = await StartAsync();
        await OpenAsync(bot, 2);

        foreach (var junk in (string[])["not json", "[]", "null", "{}", "{\"type\":\"unknown_future_type\",\"x\":1}", "{\"type\":\"events_api\"}", "{\"type\":\"events_api\",\"envelope_id\":\"j1\",\"payload\":7}", "{\"type\":\"interactive\",\"envelope_id\":\"j2\"}"])
        {
            await bot.Slack.SendAsync(junk, all: true);
        }

        await bot.Slack.SendAsync(Envelope(bot, "e2", "can i tweet this slide?"));
        await bot.FindAsync("D0ANA", "Yes, if…");
        bot.Slack.Sockets.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refresh_leaves_no_gap_and_loses_nothing_under_load()
    {
        await using var bot = await StartAsync();
        await OpenAsync(bot, 2);
        var gap = TimeSpan.Zero;
        for (var i = 0; i < 60; i++)
        {
            if (i is 20 or 40)
            {
                // Slack asks for new sockets, all at the same time.
                await bot.Slack.SendAsync("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}", all: true);
            }

            var since = TimeProvider.System.GetTimestamp();
            await Eventually.TrueAsync(() => bot.Slack.Sockets.Values.Any(s => s.State == System.Net.WebSockets.WebSocketState.Open), "No socket.");
            gap = gap > TimeProvider.System.GetElapsedTime(since) ? gap : TimeProvider.System.GetElapsedTime(since);
            await bot.Slack.SendAsync(Envelope(bot, "load" + i, "help", "U" + i));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await Eventually.TrueAsync(() => Enumerable.Range(0, 60).All(i => bot.Slack.Acknowledged.ContainsKey("load" + i)), "Not all acknowledged.");
        gap.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        await Eventually.TrueAsync(() => Enumerable.Range(0, 60).All(i => bot.Slack.In("D" + i).Count > 0), "Not all answered.");
        Enumerable.Range(0, 60).Sum(i => bot.Slack.In("D" + i).Count).ShouldBe(60);
    }

    [Fact]
    public async Task A_dropped_line_is_opened_again()
    {
        await using var bot = await StartAsync();
        await OpenAsync(bot, 2);
        foreach (var socket in bot.Slack.Sockets.Values)
        {
            socket.Abort();
        }

        await Eventually.TrueAsync(() => bot.Slack.Of("socket").Count >= 4 && bot.Slack.Sockets.Values.Count(s => s.State == System.Net.WebSockets.WebSocketState.Open) >= 2, "Not opened again.");
        await bot.Slack.SendAsync(Envelope(bot, "e3", "can i tweet this slide?"));
        await bot.FindAsync("D0ANA", "Yes, if…");
    }

    [Fact]
    public async Task What_is_not_stored_is_not_acknowledged_and_comes_again()
    {
        await using var bot = await StartAsync();
        await OpenAsync(bot, 2);
        var cancel = TestContext.Current.CancellationToken;
        var envelope = Envelope(bot, "e4", "can i tweet this slide?");
        await using (var other = new SqliteConnection(bot.Get<BotSettings>().Storage.ConnectionString))
        {
            // Somebody else holds the file: nothing can be written.
            await other.OpenAsync(cancel);
            await using var held = other.BeginTransaction(deferred: false);
            await bot.Slack.SendAsync(envelope);
            await Task.Delay(1000, cancel);
            bot.Slack.Acknowledged.ShouldNotContainKey("e4");
            await bot.Slack.SendAsync(envelope);
        }

        await Eventually.TrueAsync(() => bot.Slack.Acknowledged.ContainsKey("e4"), "Not acknowledged.");
        await bot.FindAsync("D0ANA", "Yes, if…");
        bot.Slack.In("D0ANA").Count.ShouldBe(1);
    }

    private static Task OpenAsync(SlackBot bot, int sockets) => Eventually.TrueAsync(() => bot.Slack.Sockets.Count >= sockets, "No sockets.");

    private static string Envelope(SlackBot bot, string id, string text, string user = SlackStandIn.Ana) => new JsonObject
    {
        ["envelope_id"] = id,
        ["type"] = "events_api",
        ["accepts_response_payload"] = false,
        ["payload"] = bot.Envelope(new JsonObject { ["type"] = "message", ["channel"] = SlackStandIn.Direct(user), ["channel_type"] = "im", ["user"] = user, ["text"] = text, ["ts"] = bot.NextTs() }),
    }.ToJsonString();
}

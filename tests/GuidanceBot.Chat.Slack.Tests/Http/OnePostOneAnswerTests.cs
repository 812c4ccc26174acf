using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>One post is one question, however many events tell of it, and it is read as its writer saw it.</summary>
public sealed class OnePostOneAnswerTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_post_that_comes_as_mention_message_edit_and_unfurl_gets_one_answer(bool backwards, bool together)
    {
        var events = Fresh(Load("SLK-02.json"));
        await using var bot = await SlackBot.StartAsync();
        var order = backwards ? Enumerable.Reverse(events) : events;

        if (together)
        {
            await Task.WhenAll(order.Select(bot.DeliverAsync));
        }
        else
        {
            foreach (var e in order)
            {
                (await bot.DeliverAsync(e)).Status.ShouldBe200();
            }
        }

        await bot.FindAsync(SlackStandIn.Direct(SlackStandIn.Ana), "Yes, if…");
        foreach (var e in order)
        {
            (await bot.DeliverAsync(e)).Status.ShouldBe200();
        }

        await bot.SayAsync(SlackStandIn.Ana, "help");
        await bot.FindAsync(SlackStandIn.Direct(SlackStandIn.Ana), "Here’s how I can help");
        bot.Slack.In(SlackStandIn.Direct(SlackStandIn.Ana)).Count(m => SlackBot.Heading(m) == "Yes, if…").ShouldBe(1);
        bot.Slack.In(SlackStandIn.Staff).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_is_checked_as_its_writer_saw_it()
    {
        var events = Fresh(Load("SLK-04.json"));
        await using var bot = await SlackBot.StartAsync(null, realChecker: true);

        (await bot.DeliverAsync(events[0])).Status.ShouldBe200();

        var posted = await Eventually.HereAsync(() => bot.Slack.First("chat.postMessage"), () => "No answer came.");
        var text = posted.Body.ToJsonString(HumanLoopTests.Readable);
        text.ShouldContain("84 of 280");
        text.ShouldContain("MSc & MBA open evening <3 Book:");
        text.ShouldContain("https://example.com/events?a=1&b=2");
        text.ShouldContain("•");
        text.ShouldNotContain("&amp;");
        text.ShouldNotContain("mailto:");
    }

    [Fact]
    public async Task A_replayed_request_is_acknowledged_and_has_no_second_effect()
    {
        await using var bot = await SlackBot.StartAsync();
        var press = bot.Press(SlackStandIn.Ana, "DANA", "1.1", null, "question.ask", "com_1:1");
        var said = bot.Envelope(new JsonObject { ["type"] = "message", ["channel"] = "D0ANA", ["channel_type"] = "im", ["user"] = SlackStandIn.Ana, ["text"] = "can i tweet this slide?", ["ts"] = bot.NextTs() });
        for (var i = 0; i < 3; i++)
        {
            (await bot.DeliverAsync(said)).Status.ShouldBe200();
        }

        (await bot.InteractAsync(press)).Status.ShouldBe200();
        await bot.FindAsync("D0ANA", "Yes, if…");
        await bot.SayAsync(SlackStandIn.Ana, "help");
        await bot.FindAsync("D0ANA", "Here’s how");
        bot.Slack.In("D0ANA").Count(m => SlackBot.Heading(m) == "Yes, if…").ShouldBe(1);
    }

    private static JsonArray Load(string name) => (JsonArray)JsonNode.Parse(File.ReadAllText(Needs.Data("reports/" + name)))!["deliver"]!;

    /// <summary>The deliveries of the report, moved to now: old ones are no news.</summary>
    private static List<JsonObject> Fresh(JsonArray deliver)
    {
        var shift = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 1795308060;
        var text = System.Text.RegularExpressions.Regex.Replace(deliver.ToJsonString(), @"1795308(?<rest>\d{3})\.", m => (1795308000 + int.Parse(m.Groups["rest"].Value, System.Globalization.CultureInfo.InvariantCulture) + shift).ToString(System.Globalization.CultureInfo.InvariantCulture) + ".", System.Text.RegularExpressions.RegexOptions.NonBacktracking | System.Text.RegularExpressions.RegexOptions.ExplicitCapture);
        return [.. ((JsonArray)JsonNode.Parse(text)!).Select(n => (JsonObject)n!)];
    }
}

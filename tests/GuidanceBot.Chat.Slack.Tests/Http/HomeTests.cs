using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using GuidanceBot.Core.Guidance;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>The app's home page: one's own questions and cases, what waits for a reviewer, what is new in the guidance.</summary>
public sealed class HomeTests
{
    private const string Ana = SlackStandIn.Ana;
    private const string Rita = SlackStandIn.Rita;

    [Fact]
    public async Task What_comms_has_of_mine_stands_there_and_can_be_withdrawn()
    {
        await using var bot = await SlackBot.StartAsync();
        await HumanLoopTests.SendToCommsAsync(bot);
        await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");

        var home = await OpenAsync(bot, Ana);
        Headers(home).ShouldBe(["What would you like to post?", "With comms now"]);
        var withdraw = SlackBot.Buttons(home).Single(b => (string?)b["action_id"] == "case.withdraw");
        ((string?)withdraw["accessibility_label"]).ShouldStartWith("Withdraw: Q-");
        var before = bot.Slack.Of("views.publish").Count;
        await bot.InteractAsync(AtHome(bot, Ana, withdraw));

        await bot.FindAsync(SlackStandIn.Reviewers, "Withdrawn: question");
        var after = await PublishedAsync(bot, before);
        Headers(after).ShouldBe(["What would you like to post?"]);
        after.ToJsonString().ShouldContain("Withdrawn");
    }

    [Fact]
    public async Task A_reviewer_answers_from_the_home_page()
    {
        await using var bot = await SlackBot.StartAsync();
        await HumanLoopTests.SendToCommsAsync(bot);
        await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");

        var home = await OpenAsync(bot, Rita);
        Headers(home)[0].ShouldBe("Waiting for comms: 1");
        var forms = bot.Slack.Of("views.open").Count;
        await bot.InteractAsync(AtHome(bot, Rita, SlackBot.Buttons(home).Single(b => (string?)b["action_id"] == "case.answer")));
        (await bot.SubmitAsync(Rita, await bot.OpenedAsync(forms), ("verdict", "yes"), ("answer", "Fine."))).ShouldBeNull();

        await bot.FindAsync(SlackStandIn.Direct(Ana), "Comms says: yes");
        Headers(await OpenAsync(bot, Rita))[0].ShouldBe("Nothing waits for comms");
    }

    [Fact]
    public async Task What_changed_in_the_guidance_stands_there()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var bot = await SlackBot.StartAsync();
        (await OpenAsync(bot, Ana)).ToJsonString().ShouldNotContain("New in the guidance");
        var shelf = bot.Get<IGuidanceShelf>();
        var published = (await shelf.PublishedAsync(cancel)).Single();
        var text = System.Text.Encoding.UTF8.GetString(published.Content.Span).Replace("### 4.2 Slides", "### 4.9 Slides", StringComparison.Ordinal) + "\n## 99 Drones\n\nYou may film the hospital with a drone if the estates team agrees.\n";
        var content = System.Text.Encoding.UTF8.GetBytes(text);
        var document = GuidanceLibrary.Read(bot.Get<IReadOnlyList<IDocumentReader>>(), published.Document, content);
        var now = TimeProvider.System.GetUtcNow();
        await shelf.AddAsync(new GuidanceVersion { Document = published.Document, Version = document.Version, Content = content, Source = "browser", By = "lead", At = now }, document.Clauses, cancel);
        (await shelf.PublishAsync(published.Document, document.Version, "lead", now, cancel)).ShouldBeTrue();

        var home = (await OpenAsync(bot, Ana)).ToJsonString(HumanLoopTests.Readable);

        home.ShouldContain("New in the guidance");
        home.ShouldContain("99 Drones");
        home.ShouldContain(": new, added ");

        // The same words under another number are no news.
        text.ShouldContain("4.9 Slides");
        home.ShouldNotContain("4.9 Slides");
        home.ShouldNotContain("4.2 Slides");
    }

    private static List<string> Headers(JsonObject home) => [.. home["blocks"]!.AsArray().Where(b => (string?)b!["type"] == "header").Select(b => (string)b!["text"]!["text"]!)];

    private static async Task<JsonObject> OpenAsync(SlackBot bot, string user)
    {
        var before = bot.Slack.Of("views.publish").Count;
        await bot.DeliverAsync(bot.Envelope(new JsonObject { ["type"] = "app_home_opened", ["user"] = user, ["channel"] = SlackStandIn.Direct(user), ["tab"] = "home" }));
        return await PublishedAsync(bot, before);
    }

    private static async Task<JsonObject> PublishedAsync(SlackBot bot, int before) =>
        (JsonObject)(await Eventually.HereAsync(() => bot.Slack.Of("views.publish").Skip(before).FirstOrDefault(), () => "No home.")).Body["view"]!;

    /// <summary>A press on the home page: no channel, no message, nowhere to answer.</summary>
    private static JsonObject AtHome(SlackBot bot, string user, JsonObject button)
    {
        var press = bot.Press(user, "", null, null, (string)button["action_id"]!, (string?)button["value"]);
        press.Remove("channel");
        press.Remove("response_url");
        press["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V1" };
        return press;
    }
}

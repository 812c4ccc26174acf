using System.Globalization;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>A picture or a name that the asker chose to send: covered on the card, shown to the reviewer who opens it, and to nobody else.</summary>
public sealed class CoveredPictureTests
{
    private const string Ana = SlackStandIn.Ana;
    private const string Rita = SlackStandIn.Rita;

    private static readonly string AnaDirect = SlackStandIn.Direct(Ana);

    /// <summary>One pixel.</summary>
    internal static byte[] Picture { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_reviewer_opens_it_from_the_card_and_gets_it_alone_and_the_asker_hears_of_it()
    {
        await using var bot = await SlackBot.StartAsync();
        var card = await CardAsync(bot);
        card.ToJsonString().ShouldContain("1 picture that the asker chose to send");

        await bot.PressAsync(Rita, card, "case.reveal");
        var form = await bot.OpenedAsync(1);
        bot.Slack.Of("files.completeUploadExternal").ShouldBeEmpty();
        (await bot.SubmitAsync(Rita, form, ("reveal_why", "to see the logo"))).ShouldBeNull();

        var shared = (await Eventually.HereAsync(() => bot.Slack.First("files.completeUploadExternal"), () => "No picture came.")).Body;
        ((string?)shared["channel_id"]).ShouldBe(SlackStandIn.Direct(Rita));
        ((string?)shared["initial_comment"]).ShouldBe("The picture of Q-1, for you alone. It goes from here within the hour.");
        bot.Slack.Uploads.Count.ShouldBe(1);
        await Eventually.TrueAsync(() => bot.Slack.In(AnaDirect).Any(m => m.ToJsonString().Contains("A reviewer opened the picture that you sent", StringComparison.Ordinal)), "Ana isn't told.");
    }

    [Fact]
    public async Task A_name_is_shown_in_the_modal_of_whoever_says_why_and_nowhere_else()
    {
        await using var bot = await SlackBot.StartAsync();
        await bot.SayAsync(Ana, "can our mentor Cressida use an AI-made picture for her poster?");
        await bot.PressAsync(Ana, await bot.FindAsync(AnaDirect, "I’m not sure"), "show.ask_person");
        (await bot.SubmitAsync(Ana, await bot.OpenedAsync(0), ("needed_by", "today"))).ShouldBeNull();
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        card.ToJsonString().ShouldContain("our mentor [name covered] use");

        await bot.PressAsync(Rita, card, "case.reveal");
        var update = await bot.SubmitAsync(Rita, await bot.OpenedAsync(1), ("reveal_why", "to ring her"));

        ((string?)update!["response_action"]).ShouldBe("update");
        update.ToJsonString().ShouldContain("Cressida");
        await Eventually.TrueAsync(() => bot.Slack.In(AnaDirect).Any(m => m.ToJsonString().Contains("A reviewer opened the name that you sent", StringComparison.Ordinal)), "Ana isn't told.");
        bot.Slack.In(SlackStandIn.Reviewers).ShouldAllBe(m => !m.ToJsonString().Contains("Cressida", StringComparison.Ordinal));
        bot.Slack.In(SlackStandIn.Direct(Rita)).ShouldAllBe(m => !m.ToJsonString().Contains("Cressida", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_who_is_no_reviewer_gets_neither_the_form_nor_the_picture()
    {
        await using var bot = await SlackBot.StartAsync();
        var card = await CardAsync(bot);
        await bot.PressAsync(Rita, card, "case.reveal");
        var form = await bot.OpenedAsync(1);

        await bot.PressAsync("U0CARL", card, "case.reveal");
        ((string?)(await Eventually.HereAsync(() => bot.Slack.First("response_url"), () => "Nothing was said.")).Body["text"]).ShouldBe("Only comms reviewers can do that.");
        var refused = await bot.SubmitAsync("U0CARL", form, ("reveal_why", "curious"));

        refused!.ToJsonString().ShouldContain("Only comms reviewers can do that.");
        bot.Slack.Of("views.open").Count.ShouldBe(2);
        bot.Slack.Of("files.completeUploadExternal").ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_Slack_takes_no_file_the_reviewer_is_told()
    {
        await using var bot = await SlackBot.StartAsync();
        var card = await CardAsync(bot);
        bot.Slack.Fail("files.completeUploadExternal", error: "storage_limit_reached");

        await bot.PressAsync(Rita, card, "case.reveal");
        (await bot.SubmitAsync(Rita, await bot.OpenedAsync(1), ("reveal_why", "to see it"))).ShouldBeNull();

        await bot.FindAsync(SlackStandIn.Direct(Rita), "I couldn’t bring you the picture of Q-1.");
    }

    [Fact]
    public async Task Copies_are_taken_away_after_half_an_hour_and_nothing_else_is()
    {
        await using var bot = await SlackBot.StartAsync();
        (bot.Slack.Listed["F1"], bot.Slack.Listed["F2"], bot.Slack.Listed["F3"]) = (SlackPictures.Mark + "Q-1-1.png", "approved-text.txt", SlackPictures.Mark + "D-2-1.jpg");

        await bot.Get<SlackPictures>().TakeAwayAsync(TestContext.Current.CancellationToken);

        bot.Slack.Listed.Keys.ShouldBe(["F2"]);
        var asked = bot.Slack.Of("files.list").ShouldHaveSingleItem().Body;
        ((string?)asked["user"]).ShouldBe(SlackStandIn.Bot);
        var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse((string)asked["ts_to"]!, CultureInfo.InvariantCulture));
        (TimeProvider.System.GetUtcNow() - until).ShouldBeInRange(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(31));
    }

    /// <summary>The card of a question that came with a picture.</summary>
    private static async Task<JsonObject> CardAsync(SlackBot bot)
    {
        bot.Slack.Pictures["F7"] = Picture;
        await bot.DeliverAsync(Said(bot, "is an AI-made picture ok for our poster?", new JsonObject { ["id"] = "F7", ["name"] = "poster.png", ["mimetype"] = "image/png" }));
        await bot.PressAsync(Ana, await bot.FindAsync(AnaDirect, "I’m not sure"), "show.ask_person");
        (await bot.SubmitAsync(Ana, await bot.OpenedAsync(0), ("needed_by", "today"), ("pictures", "on"))).ShouldBeNull();
        return await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
    }

    /// <summary>A message with files, to the bot alone.</summary>
    internal static JsonNode Said(SlackBot bot, string text, params JsonNode[] files) => bot.Envelope(new JsonObject
    {
        ["type"] = "message",
        ["subtype"] = "file_share",
        ["channel"] = AnaDirect,
        ["channel_type"] = "im",
        ["user"] = Ana,
        ["text"] = text,
        ["ts"] = bot.NextTs(),
        ["files"] = new JsonArray(files),
    });
}

using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using GuidanceBot.Host.Settings;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>Who may use the bot, and where.</summary>
public sealed class GateTests
{
    [Theory]
    [InlineData("U0GUEST", "guests")]
    [InlineData("U0OTHER", "organisation")]
    public async Task Guests_and_people_of_other_organisations_are_turned_away_politely_and_once(string user, string word)
    {
        await using var bot = await SlackBot.StartAsync();

        await bot.SayAsync(user, "can i tweet this slide?");
        await bot.SayAsync(user, "hello?");

        var said = await Eventually.HereAsync(() => bot.Slack.First("chat.postMessage"), () => "Nothing was said.");
        ((string)said.Body["text"]!).ShouldContain(word);
        (await bot.CommandAsync(user, "can i tweet this slide?")).Text.ShouldContain(word);
        await bot.SayAsync(SlackStandIn.Ana, "help");
        await bot.FindAsync("D0ANA", "Here’s how");
        bot.Slack.In(SlackStandIn.Direct(user)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_setting_admits_guests()
    {
        await using var bot = await SlackBot.StartAsync("--Slack:Guests=true");

        await bot.SayAsync("U0GUEST", "can i tweet this slide?");

        await bot.FindAsync("D0GUEST", "Yes, if…");
    }

    [Fact]
    public async Task Somebody_whom_the_event_itself_calls_a_stranger_is_turned_away_without_a_call()
    {
        await using var bot = await SlackBot.StartAsync();

        await bot.DeliverAsync(bot.Envelope(new JsonObject { ["type"] = "app_mention", ["channel"] = SlackStandIn.Staff, ["user"] = "U0FAR", ["user_team"] = "T0OTHER", ["text"] = $"<@{SlackStandIn.Bot}> hi", ["ts"] = bot.NextTs() }));

        var said = await Eventually.HereAsync(() => bot.Slack.First("chat.postEphemeral"), () => "Nothing was said.");
        ((string)said.Body["text"]!).ShouldContain("organisation");
        bot.Slack.Of("users.info").ShouldBeEmpty();
    }

    [Fact]
    public async Task Other_workspaces_and_channels_that_are_not_allowed_get_nothing()
    {
        await using var bot = await SlackBot.StartAsync("--Slack:AllowedChannels:0=C0OTHER");
        var far = bot.Envelope(new JsonObject { ["type"] = "message", ["channel"] = "D0ANA", ["channel_type"] = "im", ["user"] = SlackStandIn.Ana, ["text"] = "hi", ["ts"] = bot.NextTs() });
        far["team_id"] = "T0FAR";

        (await bot.DeliverAsync(far)).Status.ShouldBe200();
        await bot.SayAsync(SlackStandIn.Ana, $"<@{SlackStandIn.Bot}> can i tweet this slide?", SlackStandIn.Staff);
        await bot.SayAsync(SlackStandIn.Ana, "help");

        await bot.FindAsync("D0ANA", "Here’s how");
        bot.Slack.In("D0ANA").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_is_let_in_unseen_and_what_they_said_is_not_lost()
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Fail("users.info", status: 500, channel: SlackStandIn.Ana);
        var said = bot.Envelope(new JsonObject { ["type"] = "message", ["channel"] = "D0ANA", ["channel_type"] = "im", ["user"] = SlackStandIn.Ana, ["text"] = "can i tweet this slide?", ["ts"] = bot.NextTs() });

        (await bot.DeliverAsync(said)).Status.ShouldBe200();
        await Eventually.TrueAsync(() => Asked(bot) == 1, "Nobody asked who it is.");
        bot.Slack.In("D0ANA").ShouldBeEmpty();

        await bot.FindAsync("D0ANA", "Yes, if…");
        Asked(bot).ShouldBe(2);

        static int Asked(SlackBot bot) => bot.Slack.Of("users.info").Count(c => (string?)c.Body["user"] == SlackStandIn.Ana);
    }

    [Fact]
    public async Task A_guest_whom_Slack_could_not_name_at_first_is_turned_away_once_it_can()
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Fail("users.info", status: 500, channel: "U0GUEST");

        await bot.SayAsync("U0GUEST", "can i tweet this slide?");

        var said = await Eventually.HereAsync(() => bot.Slack.First("chat.postMessage"), () => "Nothing was said.");
        ((string)said.Body["text"]!).ShouldContain("guests");
        bot.Slack.In("D0GUEST").Count.ShouldBe(1);
        (await bot.Get<Core.People.IPeople>().OfAsync(new Core.People.AccountId("slack", SlackStandIn.Team, "U0GUEST"), TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_whom_Slack_cannot_name_is_no_reviewer()
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Members.Add("U0ROB");
        bot.Slack.Fail("users.info", status: 500, times: 1000, channel: "U0ROB");
        await HumanLoopTests.SendToCommsAsync(bot);
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        var asked = bot.Slack.Of("users.info").Count(c => (string?)c.Body["user"] == "U0ROB");

        await bot.PressAsync("U0ROB", card, "case.claim");
        await bot.PressAsync("U0ROB", card, "case.ask_back");

        await Eventually.TrueAsync(() => bot.Slack.Of("users.info").Count(c => (string?)c.Body["user"] == "U0ROB") >= asked + 2, "Nobody asked who it is.");
        var word = await Eventually.HereAsync(() => bot.Slack.First("response_url"), () => "Nothing was said.");
        ((string)word.Body["text"]!).ShouldContain("can’t check with Slack who you are");
        bot.Slack.Of("views.open").Count.ShouldBe(1);
        SlackBot.Heading(bot.Slack.In(SlackStandIn.Reviewers).Single()).ShouldStartWith("Waiting");
    }

    [Fact]
    public async Task Who_begins_to_answer_has_the_case_though_Slack_cannot_name_them_yet()
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Members.Add("U0ROB");
        await HumanLoopTests.SendToCommsAsync(bot);
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");

        // Once for the form, which gives up; the claim is stored and asks again.
        bot.Slack.Fail("users.info", status: 500, times: 2, channel: "U0ROB");
        await bot.PressAsync("U0ROB", card, "case.answer");

        await bot.FindAsync(SlackStandIn.Reviewers, "Claimed: question");
    }

    [Fact]
    public async Task A_guest_who_begins_to_answer_has_nothing()
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Members.Add("U0GUEST");
        await HumanLoopTests.SendToCommsAsync(bot);
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");

        await bot.PressAsync("U0GUEST", card, "case.answer");

        var word = await Eventually.HereAsync(() => bot.Slack.First("response_url"), () => "Nothing was said.");
        ((string)word.Body["text"]!).ShouldContain("guests");
        var inbox = bot.Get<Core.Delivery.IInbox>();
        while ((await inbox.DepthAsync(TestContext.Current.CancellationToken)).Waiting > 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        bot.Slack.Of("views.open").Count.ShouldBe(1);
        SlackBot.Heading(bot.Slack.In(SlackStandIn.Reviewers).Single()).ShouldStartWith("Waiting");
    }

    [Fact]
    public async Task A_public_channel_of_reviewers_stops_the_start()
    {
        await using var slack = await SlackStandIn.StartAsync();
        slack.ReviewersChannelIsPublic = true;

        var stopped = await Should.ThrowAsync<SettingsException>(() => SlackBot.StartAsync(slack, false));

        stopped.Message.ShouldContain("public channel");
    }

    [Theory]
    [InlineData("Slack:BotToken", "--Slack:BotToken=")]
    [InlineData("Slack:SigningSecret", "--Slack:SigningSecret=")]
    [InlineData("xapp-", "--Slack:AppToken=xoxb-wrong")]
    [InlineData("https://", "--Slack:ApiBaseUrl=http://slack.example/api/")]
    [InlineData("Guidance:Paths", "--Guidance:Paths:0=")]
    public async Task Settings_that_do_not_fit_stop_the_start_with_what_to_set(string says, string setting)
    {
        var stopped = await Should.ThrowAsync<SettingsException>(() => SlackBot.StartAsync(setting));

        stopped.Message.ShouldContain(says);
    }

    [Fact]
    public async Task After_the_app_was_taken_away_nothing_more_is_sent()
    {
        await using var bot = await SlackBot.StartAsync();
        await bot.SayAsync(SlackStandIn.Ana, "help");
        await bot.FindAsync("D0ANA", "Here’s how");

        await bot.DeliverAsync(bot.Envelope(new JsonObject { ["type"] = "app_uninstalled" }));
        await bot.DeliverAsync(bot.Envelope(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["bot"] = new JsonArray("U0BOT") } }));
        var sent = bot.Slack.Of("chat.postMessage").Count;
        await bot.SayAsync(SlackStandIn.Ana, "can i tweet this slide?");
        await Eventually.TrueAsync(() => Waiting(bot) > 0, "Nothing waits in the outbox.");

        bot.Slack.Of("chat.postMessage").Count.ShouldBe(sent);
    }

    private static int Waiting(SlackBot bot) => bot.Get<Core.Delivery.IOutbox>().DepthAsync(default).AsTask().GetAwaiter().GetResult().Waiting;
}

using GuidanceBot.Chat.Slack.Tests.Hosting;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Settings;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>A queue with a channel of its own: private, one that the bot is in, or it isn't taken.</summary>
public sealed class QueueTests
{
    private const string Lena = "U0LENA";
    private const string Events = "C0EVENTS";

    [Fact]
    public async Task A_case_of_its_topic_goes_to_its_channel_and_no_other()
    {
        await using var bot = await SlackBot.StartAsync("--Slack:Leads:0=" + Lena);
        (await SaveAsync(bot, "Slides", "slide")).ShouldBeNull();
        await bot.SayAsync(SlackStandIn.Ana, "can i tweet this slide?");
        var answer = await bot.FindAsync(SlackStandIn.Direct(SlackStandIn.Ana), "Yes, if");
        await bot.PressAsync(SlackStandIn.Ana, answer, "answer.ask_person");
        (await bot.SubmitAsync(SlackStandIn.Ana, await bot.OpenedAsync(0), ("needed_by", "today"))).ShouldBeNull();

        (await bot.FindAsync(Events, "Waiting: question")).ToJsonString().ShouldContain("slide");
        bot.Slack.In(SlackStandIn.Reviewers).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_public_channel_or_one_that_the_bot_is_not_in_is_refused()
    {
        await using var bot = await SlackBot.StartAsync("--Slack:Leads:0=" + Lena);
        bot.Slack.ReviewersChannelIsPublic = true;
        (await SaveAsync(bot, "Slides", "slide"))!.ShouldContain("C0EVENTS is public or shared with another organisation");
        bot.Slack.ReviewersChannelIsPublic = false;
        bot.Slack.Outside.Add(Events);
        (await SaveAsync(bot, "Slides", "slide")).ShouldBe("I’m not in C0EVENTS: invite me with /invite.");
        bot.Slack.Fail("conversations.info", drop: true, times: 100);
        (await SaveAsync(bot, "Slides", "slide"))!.ShouldStartWith("Slack doesn’t answer at the moment");

        (await bot.Get<DeskBook>().CurrentAsync(TestContext.Current.CancellationToken)).Version.ShouldBe(0);
    }

    [Fact]
    public async Task A_reviewer_holds_posts_from_chat_and_the_next_check_says_so_until_it_is_lifted()
    {
        await using var bot = await SlackBot.StartAsync(null, realChecker: true);
        var (rita, ana) = (SlackStandIn.Direct(SlackStandIn.Rita), SlackStandIn.Direct(SlackStandIn.Ana));
        await bot.SayAsync(SlackStandIn.Ana, "hold posts: me first");
        await bot.FindAsync(ana, "Nothing was changed");
        await bot.SayAsync(SlackStandIn.Rita, "hold posts: We’re not posting while the incident is dealt with.");
        (await bot.FindAsync(rita, "Posts are held")).ToJsonString().ShouldContain("until it is lifted");
        await bot.SayAsync(SlackStandIn.Ana, "check this: Our cafe opens at nine on Monday. Come and say hello! #Brackenford");
        (await bot.FindAsync(ana, "Please keep this for later")).ToJsonString().ShouldContain("not posting while the incident is dealt with");
        await bot.SayAsync(SlackStandIn.Rita, "lift the hold");
        await bot.FindAsync(rita, "The hold is lifted");

        await bot.SayAsync(SlackStandIn.Rita, "lift the hold");
        (await bot.FindAsync(rita, "Nothing was changed")).ToJsonString().ShouldContain("No hold is on.");

        var changes = await bot.Get<RegisterBook>().HistoryAsync(10, TestContext.Current.CancellationToken);
        changes.Select(c => c.By).ShouldAllBe(b => b.EndsWith(SlackStandIn.Rita, StringComparison.Ordinal));
        changes[0].What.ShouldBe(["The hold was lifted."]);
    }

    private static async Task<string?> SaveAsync(SlackBot bot, string name, string topic)
    {
        var lead = new AccountId("slack", SlackStandIn.Team, Lena);
        var action = new InboundAction
        {
            DeliveryId = $"lead-{name}-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}",
            Address = new ConversationAddress("slack", SlackStandIn.Team, "D" + Lena),
            From = new Sender(lead, "Lena"),
            SentAt = TimeProvider.System.GetUtcNow(),
            Verb = QueueForm.Save,
            Ref = DeskBook.Key,
            Version = 0,
            Fields = new Dictionary<string, string> { ["name"] = name, ["topics"] = topic, ["asked"] = "any", ["place"] = "slack:" + SlackStandIn.Team, ["channel"] = Events, ["backup"] = "" },
        };
        return (await bot.Get<Intake>().AcceptAndWaitAsync(action, TestContext.Current.CancellationToken)).ShouldNotBeNull().Refusal;
    }
}

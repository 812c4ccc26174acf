using GuidanceBot.Chat.Slack.Tests.Hosting;
using GuidanceBot.Chat.Slack.Tests.Http;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.People;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Sending;

/// <summary>Who is pinged about a case that waits, and where.</summary>
public sealed class ReminderTests
{
    [Fact]
    public async Task What_cannot_wait_goes_to_whoever_is_on_call_by_direct_message()
    {
        await using var bot = await SlackBot.StartAsync("--Slack:OnCall:0=" + SlackStandIn.Rita);
        await bot.SayAsync(SlackStandIn.Ana, "is an AI-made picture ok for our poster?");
        await bot.PressAsync(SlackStandIn.Ana, await bot.FindAsync("D0ANA", "I’m not sure"), "show.ask_person");

        await bot.SubmitAsync(SlackStandIn.Ana, await bot.OpenedAsync(0), ("needed_by", "now"));

        var ping = await Eventually.HereAsync(() => bot.Slack.In("D0RITA") is [var first, ..] ? first : null, () => "Rita wasn't told.");
        ((string)ping["text"]!).ShouldContain("can’t wait");
        await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        bot.Slack.In(SlackStandIn.Reviewers).Count.ShouldBe(1);

        await bot.PressAsync(SlackStandIn.Rita, ping, "case.claim");
        await bot.FindAsync(SlackStandIn.Reviewers, "Claimed: question");
    }

    [Fact]
    public async Task What_is_late_goes_to_the_backup_by_direct_message()
    {
        await using var bot = await SlackBot.StartAsync("--Slack:BackupReviewers:0=U0BOB");
        await LateAsync(bot);

        var ping = await Eventually.HereAsync(() => bot.Slack.In("D0BOB") is [var first, ..] ? first : null, () => "Bob wasn't told.");

        ((string)ping["text"]!).ShouldContain("as backup");
        bot.Slack.In(SlackStandIn.Reviewers).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_backup_who_cannot_be_written_to_is_told_in_the_channel()
    {
        await using var bot = await SlackBot.StartAsync("--Slack:BackupReviewers:0=U0GONE");
        bot.Slack.Fail("conversations.open", error: "user_disabled", times: 100, channel: "U0GONE");
        await LateAsync(bot);

        var ping = await Eventually.HereAsync(() => bot.Slack.In(SlackStandIn.Reviewers).Skip(1).FirstOrDefault(), () => "Nobody was told.");

        ((string)ping["text"]!).ShouldContain("So it comes here.");
        ((string)ping["text"]!).ShouldContain("as backup");
    }

    [Fact]
    public async Task Without_a_backup_the_channel_is_told()
    {
        await using var bot = await SlackBot.StartAsync();
        await LateAsync(bot);

        var ping = await Eventually.HereAsync(() => bot.Slack.In(SlackStandIn.Reviewers).Skip(1).FirstOrDefault(), () => "Nobody was told.");

        ((string)ping["text"]!).ShouldContain("late");
    }

    [Fact]
    public async Task What_is_due_soon_stands_in_the_thread_of_its_card_and_in_the_channel()
    {
        await using var bot = await SlackBot.StartAsync();
        await LateAsync(bot, Reminders.Soon);

        var ping = await Eventually.HereAsync(() => bot.Slack.In(SlackStandIn.Reviewers).Skip(1).FirstOrDefault(), () => "Nobody was told.");

        ((string)ping["text"]!).ShouldContain("nobody has it yet");
        ((string?)ping["thread_ts"]).ShouldBe((string)bot.Slack.In(SlackStandIn.Reviewers)[0]["ts"]!);
        ((bool?)ping["reply_broadcast"]).ShouldBe(true);
    }

    [Fact]
    public async Task A_card_leads_to_its_case_in_the_browser_where_that_has_an_address()
    {
        await using var bot = await SlackBot.StartAsync("--Server:PublicUrl=http://localhost:5080");
        await HumanLoopTests.SendToCommsAsync(bot);

        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");

        card["blocks"]!.ToJsonString().ShouldContain("http://localhost:5080/desk/Q-");
    }

    /// <summary>A case whose target passes: what the clock would deliver then.</summary>
    private static async Task LateAsync(SlackBot bot, string verb = Reminders.Late)
    {
        var cancel = TestContext.Current.CancellationToken;
        await HumanLoopTests.SendToCommsAsync(bot);
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        var reference = ((string)SlackBot.Buttons(card).First()["value"]!).Split(':')[0];
        var c = (await bot.Get<ICases>().FindAsync(reference, cancel))!;
        await bot.Get<IInbox>().InsertAsync(
            new InboundAction
            {
                DeliveryId = "late",
                Address = ClockAddress.Of("late"),
                From = new Sender(new AccountId(ClockAddress.Chat, "local", "clock")),
                SentAt = c.OpenedAt,
                Verb = verb,
                Ref = c.Id,
                Version = c.Episode,
            },
            cancel);
    }
}

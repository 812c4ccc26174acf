using GuidanceBot.Chat.Slack.Tests.Hosting;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>A team's own account, asked for and decided in Slack.</summary>
public sealed class AccountTests
{
    private const string Ana = SlackStandIn.Ana;

    private static readonly string AnaDirect = SlackStandIn.Direct(Ana);

    [Fact]
    public async Task A_team_account_is_asked_for_by_command_and_becomes_a_pilot()
    {
        await using var bot = await SlackBot.StartAsync();
        (await bot.CommandAsync(Ana, "account")).Status.ShouldBe200();
        var form = await bot.OpenedAsync(0);
        ((string?)form["callback_id"]).ShouldBe("account.submit");
        var until = TimeProvider.System.GetUtcNow().AddDays(60);
        var day = until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (string, string)[] typed =
        [
            ("platform", "Instagram"), ("for_whom_and_why", "Parents to be."), ("left_to_the_main_account", "News and jobs."), ("own_name_and_picture", "Maternity, a drawing of our door"),
            ("who_posts_and_who_covers", "Two midwives; the manager covers."), ("hours_a_week", "four"), ("carry_on_if", "People ask."), ("pilot_ends", day),
        ];
        var lacking = await bot.SubmitAsync(Ana, form, typed);
        lacking!["errors"]!["hours_a_week"].ShouldNotBeNull();
        typed[5] = ("hours_a_week", "4");
        (await bot.SubmitAsync(Ana, form, typed)).ShouldBeNull();

        await bot.FindAsync(AnaDirect, "A person has this now");
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: account request");
        card.ToJsonString(HumanLoopTests.Readable).ShouldContain("Two midwives; the manager covers.");
        await bot.PressAsync(SlackStandIn.Rita, card, "case.answer");
        (await bot.SubmitAsync(SlackStandIn.Rita, await bot.OpenedAsync(1), ("verdict", "yes"), ("answer", "Go ahead."), ("pilot_until", day))).ShouldBeNull();

        await bot.FindAsync(AnaDirect, "Comms says: yes, as a pilot until");
        (await bot.FindAsync(SlackStandIn.Reviewers, "Answered: account request")).ToJsonString().ShouldContain("Kept as decision Q-1.");
    }

    [Fact]
    public async Task What_is_asked_of_the_bot_itself_is_no_question_in_a_channel_either()
    {
        await using var bot = await SlackBot.StartAsync();
        await bot.SayAsync(Ana, $"<@{SlackStandIn.Bot}> forget me", SlackStandIn.Staff);
        await bot.FindAsync(AnaDirect, "Shall I forget you?");
        await bot.SayAsync(Ana, $"<@{SlackStandIn.Bot}> team account", SlackStandIn.Staff);
        await bot.FindAsync(AnaDirect, "An account for your team");
    }
}

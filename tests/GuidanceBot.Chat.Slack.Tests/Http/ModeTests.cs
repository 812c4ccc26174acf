using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using GuidanceBot.Core.Modes;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>Comms reads first: what people see before they type, the card with the answer filled in, and who may switch it.</summary>
public sealed class ModeTests
{
    private const string Ana = SlackStandIn.Ana;
    private const string Rita = SlackStandIn.Rita;
    private const string Lena = "U0LENA";
    private const string Slide = "can i tweet this slide?";

    private static readonly string AnaDirect = SlackStandIn.Direct(Ana);

    [Fact]
    public async Task A_held_answer_comes_to_the_reviewers_as_a_filled_in_form_and_one_press_lets_it_out()
    {
        await using var bot = await SlackBot.StartAsync("--Modes:Default=shadow");
        await bot.SayAsync(Ana, "hi");
        var welcome = await bot.FindAsync(AnaDirect, "Hello. Ask me");
        ((string?)welcome["text"]).ShouldStartWith("Hello. Ask me before you post. Comms reads every question and my answer first.");
        await bot.SayAsync(Ana, Slide);

        var waiting = await bot.FindAsync(AnaDirect, "Comms reads my answer first");
        waiting.ToJsonString().ShouldNotContain("three things");
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        card.ToJsonString().ShouldContain("You can share it from your own account");
        SlackBot.Buttons(card).Take(2).Select(b => (string?)b["text"]!["text"]).ShouldBe(["Approve as it is", "Edit and approve"]);
        await bot.PressAsync(Rita, card, "case.answer");
        var form = (await bot.OpenedAsync(0)).ToJsonString();
        form.ShouldContain("\"initial_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"Yes, if");
        form.ShouldContain("\"initial_value\":\"You can share it from your own account");
        form.ShouldContain("you name the speaker in your post");

        card = await bot.FindAsync(SlackStandIn.Reviewers, "Claimed: question");
        await bot.PressAsync(Rita, card, "case.approve");
        var outcome = await bot.FindAsync(AnaDirect, "Comms says: yes, if");
        outcome.ToJsonString().ShouldContain("a comms reviewer approved it at");
        bot.Slack.In(SlackStandIn.Reviewers).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_first_message_of_somebody_who_was_told_nothing_goes_to_nobody_before_a_press()
    {
        await using var bot = await SlackBot.StartAsync("--Modes:Default=shadow");
        await bot.SayAsync(Ana, Slide);

        var consent = await bot.FindAsync(AnaDirect, "Send this to comms?");
        consent.ToJsonString().ShouldContain("Comms reads every question");
        bot.Slack.In(SlackStandIn.Reviewers).ShouldBeEmpty();
        await bot.PressAsync(Ana, consent, "consent.send_nameless");
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        card.ToJsonString().ShouldContain("a colleague, sent without a name");
        card.ToJsonString().ShouldNotContain(Ana);
    }

    [Fact]
    public async Task A_new_installation_is_assisted_and_says_so_before_people_type()
    {
        await using var bot = await SlackBot.StartAsync("--Modes:Default=");
        var opened = new JsonObject { ["type"] = "app_home_opened", ["user"] = Ana, ["channel"] = AnaDirect, ["tab"] = "messages" };
        await bot.DeliverAsync(bot.Envelope(opened));
        var prompts = await Eventually.HereAsync(() => bot.Slack.Of("assistant.threads.setSuggestedPrompts") is [var first, ..] ? first : null, () => "No prompts.");
        ((string?)prompts.Body["title"]).ShouldBe("When I’m not sure, comms reads first (weekdays 8:00 to 18:00)");

        await bot.SayAsync(Ana, Slide);
        await bot.FindAsync(AnaDirect, "Yes, if");
        bot.Slack.In(SlackStandIn.Reviewers).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reviewer_who_is_no_lead_cannot_switch_and_a_lead_can()
    {
        await using var bot = await SlackBot.StartAsync($"--Slack:Leads:0={Lena}");
        await bot.SayAsync(Rita, "mode shadow");
        (await bot.FindAsync(SlackStandIn.Direct(Rita), "Nothing was switched")).ToJsonString().ShouldContain("Only leads can");
        (await bot.Get<ModeBook>().HistoryAsync(10, TestContext.Current.CancellationToken)).ShouldBeEmpty();

        await bot.SayAsync(Lena, $"<@{SlackStandIn.Bot}> mode shadow here", SlackStandIn.Staff);
        (await bot.FindAsync(SlackStandIn.Direct(Lena), "Switched")).ToJsonString().ShouldContain("In Slack channel C0STAFF: to shadow");
        var done = (await bot.Get<ModeBook>().HistoryAsync(10, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        (done.By, done.Scope).ShouldBe(($"slack:{SlackStandIn.Team}:{Lena}", new ModeScope(ScopeKind.Channel, $"slack:{SlackStandIn.Team}:{SlackStandIn.Staff}")));

        await bot.SayAsync(Ana, $"<@{SlackStandIn.Bot}> {Slide}", SlackStandIn.Staff);
        await bot.FindAsync(AnaDirect, "Send this to comms?");
        await bot.SayAsync(Ana, Slide);
        await bot.FindAsync(AnaDirect, "Yes, if");
    }
}

using System.Net;
using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.People;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Http;

/// <summary>Modes in the browser, without script: the line before the input, the answer that comms reads first, the leads' page.</summary>
public sealed class ModeTests
{
    private const string Slide = "can i tweet this slide?";

    [Fact]
    public async Task A_demo_is_live_until_a_lead_switches_it_and_then_people_read_who_reads_first_and_choose_their_name()
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        await asker.OpenAsync("/");
        await asker.ShouldComeAsync("Private to you.");
        asker.Page.ShouldNotContain("comms reads");

        using var lead = new PageClient(bot);
        await lead.OpenAsync("/desk/modes");
        await lead.ShouldComeAsync("Where nothing is set: live, I answer at once");
        await lead.SendAsync("/desk/mode", multipart: false, ("press", "mode.switch:modes:1:"), ("switch.mode", "shadow"), ("switch.scope", "workspace|web:local"), ("switch.until", "2020-01-01"));
        await lead.ShouldComeAsync("A pilot’s last day is today or later");
        await lead.SendAsync("/desk/mode", multipart: false, ("press", "mode.switch:modes:1:"), ("switch.mode", "shadow"), ("switch.scope", "workspace|web:local"));
        await lead.ShouldComeAsync("In the browser: shadow, comms reads every answer and every check first.");
        await lead.ShouldComeAsync("In the browser: to shadow.");
        await lead.ShouldComeAsync("by you");
        await lead.OpenAsync("/desk");
        await lead.ShouldComeAsync("Mode: shadow in the browser. Switch it");

        await asker.OpenAsync("/");
        await asker.ShouldComeAsync("Comms reads every question and my answer first");
        await asker.ShouldComeAsync("weekdays 8:00 to 18:00. Speaking up is answered at once and shown to nobody.");
        asker.Page.ShouldNotContain("Private to you.");
        await asker.SendAsync("/say", multipart: true, ("text", Slide), ("told", asker.Hidden("told")), ("nameless", "on"));
        await asker.ShouldComeAsync("Comms reads my answer first");
        await asker.ShouldComeAsync("without your name");
        asker.Page.ShouldNotContain("three things");
        var conversation = asker.Path.Split('?', '#')[0];

        await lead.OpenAsync("/desk/Q-1");
        await lead.ShouldComeAsync("a colleague, sent without a name");
        await lead.ShouldComeAsync("My answer: Yes, if… You can share it from your own account");
        await lead.ShouldComeAsync("– you name the speaker in your post");
        await lead.PressAsync("Approve as it is");
        await asker.OpenUntilAsync(conversation, "Comms says: yes, if…");
        await asker.ShouldComeAsync("a comms reviewer approved it at");
    }

    [Fact]
    public async Task A_page_that_was_opened_before_the_switch_sends_nothing_to_a_person_by_itself()
    {
        await using var bot = await RunningBot.StartAsync(args: "--Modes:Default=shadow");
        using var asker = new PageClient(bot);
        await asker.OpenAsync("/");
        await asker.SayAsync(Slide);

        await asker.ShouldComeAsync("Send this to comms?");
        (await bot.Get<ICases>().ListAsync(new CaseFilter(), TestContext.Current.CancellationToken)).ShouldBeEmpty();
        await asker.OpenAsync("/new");
        await asker.SendAsync("/say", multipart: true, ("text", "our staffing is unsafe"), ("told", asker.Hidden("told")));
        await asker.ShouldComeAsync("You’re free to raise this");
        (await bot.Get<ICases>().ListAsync(new CaseFilter(), TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Roles.Reviewer)]
    [InlineData(Roles.Admin)]
    public async Task A_reviewer_who_is_no_lead_can_neither_see_the_page_nor_switch(Roles roles)
    {
        await using var bot = await RunningBot.StartAsync(s => s.AddSingleton<IRoles>(new FixedRoles(roles)));
        using var reviewer = new PageClient(bot);
        await reviewer.OpenAsync("/");
        await reviewer.SendAsync("/desk/mode", multipart: false, ("press", "mode.switch:modes:1:"), ("switch.mode", "shadow"), ("switch.scope", "everywhere"));
        reviewer.Status.ShouldBe(HttpStatusCode.Forbidden);
        await reviewer.OpenAsync("/");
        await reviewer.SendAsync("/act", multipart: false, ("press", "mode.switch:modes:1:"), ("switch.mode", "shadow"), ("switch.scope", "everywhere"));
        await reviewer.OpenAsync("/desk/modes");
        reviewer.Status.ShouldBe(HttpStatusCode.Forbidden);

        (await bot.Get<ModeBook>().HistoryAsync(10, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}

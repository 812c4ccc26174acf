using System.Net;
using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Settings;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Http;

/// <summary>Hours, queues, the hold and the embargoes as comms sets them in the browser, without script.</summary>
public sealed class SettingTests
{
    private static readonly (string, string)[] Hours =
    [
        ("save.days", "Monday"), ("save.days", "Tuesday"), ("save.opens", "7:00"), ("save.closes", "15:00"), ("save.zone", "Europe/Dublin"), ("save.off", "25 December 2026"), ("save.digest", ""),
        ("save.now", "30"), ("save.today", "2"), ("save.week", "20"), ("save.later", "50"), ("save.expires", "20"),
    ];

    [Fact]
    public async Task A_lead_sets_when_comms_is_there_and_everything_goes_by_it()
    {
        await using var bot = await RunningBot.StartAsync();
        using var lead = new PageClient(bot);
        await lead.OpenAsync("/desk");
        await lead.FollowAsync("Hours and queues");
        await lead.ShouldComeAsync("Nothing was ever changed.");
        await lead.SendAsync("/desk/settings", multipart: false, [("press", "hours.save:desk:0:"), .. Hours.Select(f => f.Item1 == "save.closes" ? ("save.closes", "6:00") : f)]);
        lead.Status.ShouldBe(HttpStatusCode.Conflict);
        lead.Page.ShouldContain("This must be later than the time above.");
        lead.Html.ShouldContain("value=\"Europe/Dublin\"");
        await lead.SendAsync("/desk/settings", multipart: false, [("press", "hours.save:desk:0:"), .. Hours]);
        await lead.ShouldComeAsync("Comms is there Monday, Tuesday 7:00 to 15:00.");
        lead.Page.ShouldContain("Days off: 25 December 2026.");
        lead.Page.ShouldContain("Cases without hurry come at once.");
        lead.Page.ShouldContain("by you");

        // The page that another lead had open meanwhile overwrites nothing.
        await lead.SendAsync("/desk/settings", multipart: false, [("press", "hours.save:desk:0:"), .. Hours]);
        lead.Page.ShouldContain("Somebody changed it meanwhile.");

        var desk = await bot.Get<IDeskSettings>().CurrentAsync(TestContext.Current.CancellationToken);
        (desk.Hours.TimeZone, desk.Now, desk.Digest.Count).ShouldBe(("Europe/Dublin", TimeSpan.FromMinutes(30), 0));
        desk.Hours.Days.ShouldBe([DayOfWeek.Monday, DayOfWeek.Tuesday]);
    }

    [Fact]
    public async Task A_lead_keeps_queues_apart_and_a_case_says_which_it_is_in()
    {
        await using var bot = await RunningBot.StartAsync();
        using var lead = new PageClient(bot);
        await lead.OpenAsync("/desk/hours");
        await lead.SendAsync("/desk/settings", multipart: false, ("press", "queue.save:desk:0:"), ("save.name", "Slides"), ("save.topics", "slide\nposter"));
        await lead.ShouldComeAsync("Slides: what speaks of slide, poster; goes where the other cards go.");
        await lead.SendAsync("/desk/settings", multipart: false, ("press", "queue.save:desk:1:1"), ("save.name", "Talks"), ("save.topics", "slide"));
        await lead.ShouldComeAsync("Queue Slides was removed.");
        (await bot.Get<IDeskSettings>().CurrentAsync(TestContext.Current.CancellationToken)).Queues.ShouldHaveSingleItem().Name.ShouldBe("Talks");

        using var asker = new PageClient(bot);
        await asker.OpenAsync("/");
        await asker.SayAsync("may I put this slide beside my own name?");
        await asker.FollowAsync("Ask a person");
        await asker.SendFormAsync();
        await lead.OpenUntilAsync("/desk/Q-1", "Q-1");
        (await bot.Get<ICases>().FindAsync("Q-1", TestContext.Current.CancellationToken))!.Queue.ShouldBe("Talks");

        await lead.OpenAsync("/desk/hours");
        await lead.SendAsync("/desk/settings", multipart: false, ("press", "queue.remove:desk:2:1"));
        await lead.ShouldComeAsync("None: every case is in the same queue.");
        lead.Page.ShouldContain("Queue Talks was removed.");
    }

    [Fact]
    public async Task Comms_holds_posts_back_until_somebody_lifts_it_and_registers_embargoes()
    {
        await using var bot = await RunningBot.StartAsync();
        var account = new AccountId("web", "local", "anyone");
        async Task<DraftRegisters> NowAsync() => await bot.Get<IDraftRegisters>().OfAsync(account, TestContext.Current.CancellationToken);
        using var reviewer = new PageClient(bot);
        await reviewer.OpenAsync("/desk");
        await reviewer.FollowAsync("Holds and embargoes");
        await reviewer.SendAsync("/desk/settings", multipart: false, ("press", "hold.set:hold:0:"), ("set.line", "<b>We’re not posting</b> today."), ("set.tag", "#ServiceUpdate"));
        await reviewer.ShouldComeAsync("Posts from official accounts are held until it is lifted, except with #ServiceUpdate: “<b>We’re not posting</b> today.”");
        reviewer.Html.ShouldNotContain("<b>We");
        (await NowAsync()).Hold!.ExemptTag.ShouldBe("#ServiceUpdate");
        await reviewer.OpenAsync("/desk");
        await reviewer.ShouldComeAsync("Posts are held");

        await reviewer.OpenAsync("/desk/holds");
        await reviewer.SendAsync("/desk/settings", multipart: false, ("press", "hold.lift:hold:1:"));
        await reviewer.ShouldComeAsync("The hold was lifted.");
        (await NowAsync()).Hold.ShouldBeNull();

        await reviewer.SendAsync("/desk/settings", multipart: false, ("press", "embargo.add:embargoes:0:"), ("add.name", "the January trial"), ("add.phrases", "FLUID-2"), ("add.day", "2099-01-12"));
        await reviewer.ShouldComeAsync("the January trial: until 12 January 2099, 0:00. I look for: FLUID-2.");
        (await NowAsync()).Embargoes.ShouldHaveSingleItem().Phrases.ShouldBe(["FLUID-2"]);
        await reviewer.SendAsync("/desk/settings", multipart: false, ("press", "embargo.remove:embargoes:1:1"));
        await reviewer.ShouldComeAsync("Embargo on the January trial was taken off the list.");
        (await NowAsync()).Embargoes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_colleague_who_types_the_command_changes_nothing()
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        await asker.OpenAsync("/");
        await asker.SayAsync("hold posts: nobody posts today");
        await asker.ShouldComeAsync("Only comms can hold posts back");

        (await bot.Get<RegisterBook>().HoldAsync(TestContext.Current.CancellationToken)).Version.ShouldBe(0);
    }

    [Theory]
    [InlineData(Roles.Staff, false, false)]
    [InlineData(Roles.Admin, false, false)]
    [InlineData(Roles.Reviewer, false, true)]
    [InlineData(Roles.Reviewer | Roles.Lead, true, true)]
    public async Task Who_may_change_what_is_decided_on_the_server(Roles role, bool hours, bool holds)
    {
        await using var bot = await RunningBot.StartAsync(s => s.AddSingleton<IRoles>(new FixedRoles(role)));
        using var person = new PageClient(bot);
        await person.OpenAsync("/");
        await person.OpenAsync("/desk/hours");
        (person.Status == HttpStatusCode.OK).ShouldBe(hours);
        await person.OpenAsync("/desk/holds");
        (person.Status == HttpStatusCode.OK).ShouldBe(holds);
        foreach (var path in (List<string>)["/desk/settings", "/act"])
        {
            await person.OpenAsync("/");
            await person.SendAsync(path, multipart: false, [("press", "hours.save:desk:0:"), .. Hours]);
            await person.OpenAsync("/");
            await person.SendAsync(path, multipart: false, ("press", "hold.set:hold:0:"), ("set.line", "Stop."));
        }

        var cancel = TestContext.Current.CancellationToken;
        ((await bot.Get<DeskBook>().CurrentAsync(cancel)).Version > 0).ShouldBe(hours);
        ((await bot.Get<RegisterBook>().HoldAsync(cancel)).Version > 0).ShouldBe(holds);
    }
}

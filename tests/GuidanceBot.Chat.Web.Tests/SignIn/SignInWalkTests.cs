using GuidanceBot.Chat.Web.Tests.Browser;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.SignIn;

/// <summary>The way in, through and out, in a real browser.</summary>
[Collection("sign-in")]
public sealed class SignInWalkTests(Chromium chromium)
{
    [Fact]
    public async Task A_nurse_signs_in_asks_and_is_turned_away_from_the_desk_where_a_reviewer_answers()
    {
        await using var bot = await SignInBot.StartAsync();
        await using var profile = await chromium.ProfileAsync();
        var nurse = await profile.NewPageAsync();
        await nurse.GotoAsync(bot.Address.ToString());
        await SignInAsync(nurse, "Nadia Nurse");
        await nurse.Heading("What would you like to post?").ShouldShowAsync();
        await nurse.AskAsync("can i tweet this slide?");
        await nurse.Heading("Yes, if…").ShouldShowAsync();
        await nurse.ShouldPassAxeAsync();
        await nurse.ShootAsync("signin-chat-1440-light");
        await nurse.FollowAsync("Ask a person");
        await nurse.PressAsync("Send to comms");
        await nurse.Heading("A person has this now").ShouldShowAsync();

        var desk = await profile.NewPageAsync();
        await desk.GotoAsync(bot.Address + "desk");
        await desk.Heading("The desk is for comms reviewers").ShouldShowAsync();
        await desk.ShouldPassAxeAsync();
        await desk.ShootAsync("signin-not-a-reviewer-1440-light");

        await using var other = await chromium.ProfileAsync();
        var reviewer = await other.NewPageAsync();
        await reviewer.GotoAsync(bot.Address + "desk/Q-1");
        await SignInAsync(reviewer, "Rosa Reviewer");
        await Assertions.Expect(reviewer.Locator("#main")).ToContainTextAsync("Nadia Nurse");
        await reviewer.PressAsync("Claim");
        await reviewer.Heading("Your decision").ShouldShowAsync();
        await reviewer.ShouldPassAxeAsync();
        await reviewer.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Yes", Exact = true }).CheckAsync();
        await reviewer.GetByLabel("In your words").FillAsync("Yes, go ahead.");
        await reviewer.PressAsync("Send answer");
        await nurse.Heading("Comms says: yes").ShouldShowAsync();

        await reviewer.PressAsync("Sign out");
        await reviewer.Heading("You’re signed out").ShouldShowAsync();
        new Uri(reviewer.Url).AbsolutePath.ShouldBe("/signed-out");
        await reviewer.ShouldPassAxeAsync();
        await reviewer.ShootAsync("signin-signed-out-1440-light");
        await reviewer.FollowAsync("Sign in again");
        await reviewer.Heading("Hospital sign-in").ShouldShowAsync();
    }

    [Theory]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task On_a_phone_everything_fits(int width, ColorScheme scheme)
    {
        await using var bot = await SignInBot.StartAsync();
        await using var profile = await chromium.ProfileAsync(width, scheme);
        var page = await profile.NewPageAsync();
        foreach (var (path, name) in (List<(string, string)>)[("c/a", "chat"), ("desk", "not-a-reviewer"), ("guidance", "guidance"), ("signed-out", "signed-out")])
        {
            await page.GotoAsync(bot.Address + path);
            if (page.Url.Contains("/connect/", StringComparison.Ordinal))
            {
                await SignInAsync(page, "Nadia Bartholomew-Featherstonehaugh");
            }

            await page.ShouldFitAsync();
            await page.ShouldPassAxeAsync();
            await page.ShootAsync($"signin-{name}-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}");
        }
    }

    [Fact]
    public async Task A_page_whose_person_signed_out_elsewhere_says_so_and_keeps_what_was_typed()
    {
        await using var bot = await SignInBot.StartAsync();
        await using var profile = await chromium.ProfileAsync();
        var here = await profile.NewPageAsync();
        await here.GotoAsync(bot.Address + "desk");
        await SignInAsync(here, "Rosa Reviewer");
        await here.Heading("Review desk").ShouldShowAsync();
        var chat = await profile.NewPageAsync();
        await chat.GotoAsync(bot.Address + "c/a");
        await chat.GetByLabel("Ask a question, or paste a draft").FillAsync("can i tweet this slide?");
        var there = await profile.NewPageAsync();
        await there.GotoAsync(bot.Address.ToString());
        await there.PressAsync("Sign out");
        await there.Heading("You’re signed out").ShouldShowAsync();

        await here.GetByText("This page shows nothing new.", new PageGetByTextOptions { Exact = false }).Last.ShouldShowAsync();
        await here.ShouldPassAxeAsync();
        await here.ShootAsync("signin-over-1440-light");
        await chat.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ask", Exact = true }).ClickAsync();
        await chat.Heading("You’re signed out").ShouldShowAsync();
        await Assertions.Expect(chat.GetByLabel("Ask a question, or paste a draft")).ToHaveValueAsync("can i tweet this slide?");
        await chat.ShootAsync("signin-not-sent-1440-light");
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task The_page_of_test_pings_is_fit_to_read(int width, ColorScheme scheme)
    {
        await using var bot = await SignInBot.StartAsync(services: s => s.AddSingleton<IReviewerPlace>(new Room()));
        await using var profile = await chromium.ProfileAsync(width, scheme);
        var page = await profile.NewPageAsync();
        await page.GotoAsync(bot.Address + "desk/pings");
        await SignInAsync(page, "Adam Admin");
        await page.PressAsync("Send a test ping to comms");
        await page.Heading("Delivered to Web room-1").ShouldShowAsync();
        await page.ShouldFitAsync();
        await page.ShouldPassAxeAsync();
        await page.ShootAsync($"pings-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}");
    }

    private sealed class Room : IReviewerPlace
    {
        public ValueTask<ConversationAddress?> FindAsync(CancellationToken cancel) => new(new ConversationAddress("web", "sign-in", "room-1"));
    }

    private static async Task SignInAsync(IPage page, string user)
    {
        await page.GetByLabel("Name").FillAsync(user);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign out" }).ShouldShowAsync();
    }
}

using GuidanceBot.Chat.Web.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Browser;

/// <summary>The main job, end to end, in a real browser.</summary>
public sealed class WalkTests(Chromium chromium)
{
    private const string Draft = "Check this draft for X: Proud of our team! We looked after a lovely 94-year-old from Marsh Lane who came in on Bonfire Night. Our new clinic cures back pain. Ring my hotline. #hospitallife";

    [Fact]
    public async Task A_question_is_answered_with_the_clause_and_the_guidance_opens_at_it()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(bot.Address.ToString());
        await page.Heading("What would you like to post?").ShouldShowAsync();
        await page.AskAsync("can i tweet this slide?");
        await page.Heading("Yes, if…").ShouldShowAsync();
        await Assertions.Expect(page.Heading("Yes, if…")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByText("3 of 3 still to check.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "you name the speaker" }).CheckAsync();
        await Assertions.Expect(page.Locator("#live")).ToHaveTextAsync("2 of 3 still to check.");
        await Assertions.Expect(page.Locator("#beside")).ToContainTextAsync("Open at 4.2");
        await Assertions.Expect(page.Locator(".mine-wide")).ToContainTextAsync("can i tweet this slide?");
        await page.Locator("figcaption a").ClickAsync();
        await Assertions.Expect(page.Locator(":target")).ToContainTextAsync("You may photograph and share a slide");
    }

    [Fact]
    public async Task A_draft_is_marked_and_one_click_fixes_it_in_place()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(bot.Address.ToString());
        await page.AskAsync(Draft);
        await page.Heading("A person should see this one first").ShouldShowAsync();
        await Assertions.Expect(page.Locator(".draft").First.Locator(".hit")).ToHaveCountAsync(4);
        await page.Locator(".draft").First.Locator(".hit-no").First.ClickAsync();
        await Assertions.Expect(page.Locator(":target")).ToContainTextAsync("This could point to one patient");
        await page.PressAsync("Change to “helps people with back pain”");
        await Assertions.Expect(page.Locator(".draft").First).ToContainTextAsync("helps people with back pain");
        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(1);
        await page.PressAsync("Apply the 2 safe fixes");
        await Assertions.Expect(page.Locator(".draft").First).ToContainTextAsync("the clinic on 01632 960200");
        await page.FollowAsync("Edit and recheck");
        await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Your draft" }).FillAsync("Proud of our team after a busy week!");
        await page.PressAsync("Recheck");
        await page.Heading("Nothing to change").ShouldShowAsync();
    }

    [Fact]
    public async Task A_person_answers_and_the_answer_arrives_where_it_was_asked()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var profile = await chromium.ProfileAsync();
        var asker = await profile.NewPageAsync();
        await asker.GotoAsync(bot.Address.ToString());
        await asker.AskAsync("is an AI-made picture ok for our poster?");
        await asker.Heading("I’m not sure, so here’s what I found").ShouldShowAsync();
        await asker.FollowAsync("Ask a person");
        await asker.GetByLabel("Your question").FillAsync("Is an AI-made picture OK for our ward poster?");
        await asker.GetByLabel("Send without my name").CheckAsync();
        await asker.PressAsync("Send to comms");
        await asker.Heading("A person has this now").ShouldShowAsync();

        var desk = await profile.NewPageAsync();
        await desk.GotoAsync(bot.Address + "desk");
        await desk.Locator(".ticket").First.ClickAsync();
        await Assertions.Expect(desk.Locator("#main")).ToContainTextAsync("a colleague, sent without a name");
        await desk.Keyboard.PressAsync("c");
        await desk.Heading("Your decision").ShouldShowAsync();
        await asker.Heading("Someone in comms is on it").ShouldShowAsync();

        await desk.GetByLabel("Ask back").CheckAsync();
        await desk.GetByLabel("What do you need to know?").FillAsync("Does the picture show any faces?");
        await desk.GetByLabel("Buttons to offer").FillAsync("No faces\nYes, but nobody real");
        await desk.GetByLabel("What do you need to know?").FocusAsync();
        await desk.Keyboard.PressAsync("Control+Enter");
        await asker.Heading("Comms has a question for you").ShouldShowAsync();
        await asker.PressAsync("No faces");
        await asker.GetByText("I’ve passed it on").ShouldShowAsync();
        await Assertions.Expect(desk.Locator("#main")).ToContainTextAsync("The asker replied: “No faces”");

        await desk.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Yes, if…" }).CheckAsync();
        await desk.GetByLabel("In your words").FillAsync("Yes, if you write “made with AI” under it.");
        await desk.PressAsync("Send answer");
        await asker.Heading("Comms says: yes, if…").ShouldShowAsync();
        await Assertions.Expect(asker.Locator("#live")).ToContainTextAsync("Comms says: yes, if…");

        await asker.PressAsync("Still unsure");
        await asker.Heading("It’s with comms again").ShouldShowAsync();
        await Assertions.Expect(desk.Locator("#decide")).ToContainTextAsync("Waiting");
        await desk.PressAsync("Claim");
        await desk.Heading("Your decision").ShouldShowAsync();
        await desk.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Yes", Exact = true }).CheckAsync();
        await desk.GetByLabel("In your words").FillAsync("Yes, go ahead.");
        await desk.PressAsync("Send answer");
        await asker.Heading("Comms says: yes").Last.ShouldShowAsync();
        await asker.PressAsync("That solves it");
        await asker.GetByText("You said: that solves it.").ShouldShowAsync();
    }
}

using GuidanceBot.Chat.Web.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Browser;

/// <summary>What script adds: status, keys, a broken line, what is never taken away.</summary>
public sealed class ScriptTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_typed_shows_at_once_with_what_is_being_read()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Engine.Pause = TimeSpan.FromSeconds(4);
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(bot.Address.ToString());
        await page.AskAsync("can i tweet this slide?");
        await Assertions.Expect(page.Locator(".pending .asked")).ToHaveTextAsync("can i tweet this slide?");
        await Assertions.Expect(page.Locator(".working")).ToContainTextAsync("Reading the guidance…");
        await page.ShootAsync("chat-working-1440-light");
        await page.Heading("Yes, if…").ShouldShowAsync();
        await Assertions.Expect(page.Locator(".pending")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Enter_sends_and_Shift_Enter_starts_a_new_line()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(bot.Address.ToString());
        var field = page.GetByLabel("Ask a question, or paste a draft");
        await field.FillAsync("can i tweet");
        await field.PressAsync("Shift+Enter");
        await field.PressSequentiallyAsync("this slide?");
        await Assertions.Expect(field).ToHaveValueAsync("can i tweet\nthis slide?");
        await field.PressAsync("Enter");
        await page.Heading("Yes, if…").ShouldShowAsync();
        await Assertions.Expect(field).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Without_a_connection_the_question_is_kept_and_sent_by_itself()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(bot.Address.ToString());
        await page.RouteAsync("**/say", r => r.AbortAsync());
        await page.AskAsync("can i tweet this slide?");
        await page.Heading("I can’t reach the server").ShouldShowAsync();
        await Assertions.Expect(page.Locator(".pending .asked")).ToContainTextAsync("Not sent yet");
        await page.ShouldPassAxeAsync();
        await page.ShootAsync("chat-offline-1440-light");
        await page.UnrouteAsync("**/say");
        await page.Heading("Yes, if…").ShouldShowAsync();
        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_desks_keys_work_rest_while_somebody_types_and_can_be_turned_off()
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        foreach (var question in (string[])["first picture?", "second picture?"])
        {
            await asker.OpenAsync("/new");
            await asker.SayAsync(question);
            await asker.FollowAsync("Ask a person");
            await asker.SendFormAsync(("submit.question", question));
        }

        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(bot.Address + "desk");
        var tickets = page.Locator(".queue a.ticket");
        await Assertions.Expect(tickets).ToHaveCountAsync(2);

        // Two people's messages are handled side by side: either may have come first.
        var (first, second) = (await tickets.Nth(0).GetAttributeAsync("href"), await tickets.Nth(1).GetAttributeAsync("href"));
        await page.Keyboard.PressAsync("j");
        await page.ShouldBeAtAsync(new Uri(bot.Address, first));
        await page.Keyboard.PressAsync("j");
        await page.ShouldBeAtAsync(new Uri(bot.Address, second));
        await page.Keyboard.PressAsync("k");
        await page.ShouldBeAtAsync(new Uri(bot.Address, first));
        await page.Keyboard.PressAsync("d");
        await Assertions.Expect(page.GetByLabel("Why not?")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("jack");
        await Assertions.Expect(page.GetByLabel("Why not?")).ToHaveValueAsync("jack");
        await page.GetByLabel("Why not?").FillAsync("");
        await page.PressAsync("Turn off");
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator("#decide")).ToContainTextAsync("Claim it");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-keys]")).ToHaveTextAsync("Turn on");
        await page.PressAsync("Turn on");
        await page.Keyboard.PressAsync("c");
        await page.Heading("Your decision").ShouldShowAsync();
    }

    [Fact]
    public async Task What_a_reviewer_is_writing_is_never_taken_away()
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        await asker.OpenAsync("/c/a");
        await asker.SayAsync("is an AI-made picture ok?");
        await asker.FollowAsync("Ask a person");
        await asker.SendFormAsync(("submit.question", "Is it OK?"));
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(bot.Address + "desk/Q-1");
        await page.PressAsync("Claim");
        await page.Heading("Your decision").ShouldShowAsync();
        await page.GetByLabel("In your words").FillAsync("A long and careful answer");
        await asker.OpenUntilAsync("/c/a", "Someone in comms is on it");
        await asker.FollowAsync("Add something");
        await asker.SendFormAsync(("add.addition", "It goes to print at noon."));
        await page.Heading("It changed while you were writing").ShouldShowAsync();
        await Assertions.Expect(page.GetByLabel("In your words")).ToHaveValueAsync("A long and careful answer");
        await Assertions.Expect(page.Locator("#main")).ToContainTextAsync("It goes to print at noon.");
    }

    [Fact]
    public async Task A_form_opens_in_place_says_what_it_lacks_and_gives_the_focus_back()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(bot.Address.ToString());
        await page.AskAsync("is an AI-made picture ok?");
        await page.FollowAsync("Ask a person");
        await Assertions.Expect(page.Heading("Send to comms")).ToBeFocusedAsync();
        await page.GetByLabel("Your question").FillAsync("");
        await page.PressAsync("Send to comms");
        await page.GetByText("What would you like to ask?").ShouldShowAsync();
        await Assertions.Expect(page.GetByLabel("Your question")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("Your question")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.ShouldPassAxeAsync();
        await page.FollowAsync("Don’t send");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Ask a person" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_script_a_browser_still_shows_the_fields_of_the_decision_picked_and_takes_a_picture()
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        await asker.OpenAsync("/c/a");
        await asker.SayAsync("is an AI-made picture ok?");
        await asker.FollowAsync("Ask a person");
        await asker.SendFormAsync(("submit.question", "Is it OK?"));
        await using var profile = await chromium.ProfileAsync(script: false);
        var page = await profile.NewPageAsync();
        await page.GotoAsync(bot.Address + "desk/Q-1");
        await Assertions.Expect(page.GetByLabel("Why not?")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Decline" }).CheckAsync();
        await page.GetByLabel("Why not?").FillAsync("It isn’t ours.");
        await page.GetByLabel("Way to yes").Last.FillAsync("Ask the artist.");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Decline", Exact = true }).ClickAsync();
        await page.Heading("Declined at").ShouldShowAsync();
        await page.GotoAsync(bot.Address + "c/b");
        await Assertions.Expect(page.GetByLabel("Attach a picture")).ToBeVisibleAsync();
        await page.ShootAsync("chat-noscript-1440-light");
    }

    [Fact]
    public async Task Where_too_many_pages_are_open_the_answer_comes_all_the_same()
    {
        await using var bot = await RunningBot.StartAsync(null, "http://127.0.0.1:0", null, "--Web:OpenPages=1");
        await using var profile = await chromium.ProfileAsync();
        var first = await profile.NewPageAsync();
        await first.GotoAsync(bot.Address + "c/a");
        await first.Heading("What would you like to post?").ShouldShowAsync();
        await Task.Delay(500, TestContext.Current.CancellationToken);
        var second = await profile.NewPageAsync();
        await second.GotoAsync(bot.Address + "c/b");
        await second.AskAsync("can i tweet this slide?");
        await second.Heading("Yes, if…").ShouldShowAsync();
    }

    [Fact]
    public async Task After_a_choice_a_slow_answer_says_what_is_being_read()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(bot.Address.ToString());
        await page.AskAsync("can we put up the trial results?");
        await page.Heading("It depends on one thing").ShouldShowAsync();
        bot.Engine.Pause = TimeSpan.FromSeconds(4);
        await page.PressAsync("Yes, it has lifted");
        await Assertions.Expect(page.Locator(".working")).ToContainTextAsync("Reading the guidance…");
        await page.Heading("Yes").Last.ShouldShowAsync();
        await page.GetByText("You said: Yes, it has lifted.").ShouldShowAsync();
        await Assertions.Expect(page.Locator(".working")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Withdrawing_is_asked_about_first()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.GotoAsync(bot.Address.ToString());
        await page.AskAsync("a journalist has messaged me");
        await page.PressAsync("Send to comms");
        await page.Heading("A person has this now").ShouldShowAsync();
        await page.GetByText("Withdraw", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await page.GetByText("Comms will stop working on it.").ShouldShowAsync();
        await page.PressAsync("Withdraw");
        await page.Heading("You withdrew Q-1").ShouldShowAsync();
    }
}

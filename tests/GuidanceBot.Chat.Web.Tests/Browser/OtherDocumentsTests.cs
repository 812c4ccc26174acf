using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.TestKit;
using Microsoft.Playwright;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Browser;

/// <summary>The main job on documents that other organisations wrote, with the models and rules that ship.</summary>
public sealed class OtherDocumentsTests(Chromium chromium)
{
    /// <summary>The models read on a busy machine.</summary>
    private const float Patience = 30_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("moj-filming-photography.md", "Can I take a photo of my colleagues with my work phone?", "without their express permission")]
    [InlineData("apache-project-social-media.md", "Can our account welcome a company as our new sponsor?", "Welcome ExampleCo as a new sponsor")]
    [InlineData("wholistic-fostering-media.md", "Should location be switched on when I post a photo?", "Turn off location tagging")]
    public async Task The_whole_walk_works_on_guidance_of_ones_own(string document, string question, string words)
    {
        await using var bot = await RunningBot.StartAsShippedAsync(Needs.Data("guidance/" + document), Cancel);
        await using var profile = await chromium.ProfileAsync();
        var asker = await profile.NewPageAsync();
        await asker.GotoAsync(bot.Address.ToString());
        await AskAsync(asker, question, words);
        await CheckAsync(asker);
        await asker.GotoAsync(bot.Address + "new");
        await AskAPersonAsync(asker);

        var desk = await profile.NewPageAsync();
        await desk.GotoAsync(bot.Address + "desk");
        await desk.Locator(".ticket").First.ClickAsync();
        await desk.PressAsync("Claim");
        await desk.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Yes, if…" }).CheckAsync();
        await desk.GetByLabel("In your words").FillAsync("Yes, if you write “made with AI” under it.");
        await desk.PressAsync("Send answer");
        await asker.Heading("Comms says: yes, if…").ShouldShowAsync();
    }

    private static async Task AskAsync(IPage page, string question, string words)
    {
        await page.AskAsync(question);
        var quote = page.Locator("figure", new PageLocatorOptions { HasText = words }).First;
        await Assertions.Expect(quote).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = Patience });
        await quote.Locator("figcaption a").ClickAsync();
        await Assertions.Expect(page.Locator(":target")).ToContainTextAsync(words);
        await page.GoBackAsync();
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.AskAsync("Check this draft for X: Thinking of Ann Barlow, NHS number 943 476 5919, on ward 6 today. Ring me on 07700 900123!");
        await Assertions.Expect(page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Your draft, with 2 marks" })).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = Patience });
        await page.FollowAsync("Edit and recheck");
        await page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Your draft" }).FillAsync("Proud of our team after a busy week!");
        await page.PressAsync("Recheck");
        await page.Heading("Nothing to change").ShouldShowAsync();
    }

    private static async Task AskAPersonAsync(IPage page)
    {
        await page.AskAsync("Is an AI-made picture OK for our poster about parking?");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Ask a person" }).Last).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = Patience });
        await page.FollowAsync("Ask a person");
        await page.PressAsync("Send to comms");
        await page.Heading("A person has this now").ShouldShowAsync();
    }
}

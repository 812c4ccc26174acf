using GuidanceBot.Chat.Web.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Browser;

/// <summary>"Forget me" in the browser: found under "My questions", asked first, done in one press, and the page holds nothing any more.</summary>
public sealed class ForgetTests(Chromium chromium)
{
    [Theory]
    [InlineData(1440, "light")]
    [InlineData(390, "dark")]
    public async Task What_was_asked_is_gone_from_the_page_too(int width, string scheme)
    {
        await using var bot = await RunningBot.StartAsync();
        await using var profile = await chromium.ProfileAsync();
        var page = await profile.NewPageAsync();
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
        await page.GotoAsync(bot.Address.ToString());
        await page.AskAsync("can i tweet this slide?");
        await page.Heading("Yes, if…").ShouldShowAsync();
        if (width < 600)
        {
            await page.Locator("#mine-narrow > summary").ClickAsync();
        }

        await page.ShootAsync($"forget-before-{width}-{scheme}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Forget me…", Exact = true }).ClickAsync();
        await page.Heading("Shall I forget you?").ShouldShowAsync();
        await page.ShouldPassAxeAsync();
        await page.ShouldFitAsync();
        await page.ShootAsync($"forget-sure-{width}-{scheme}");
        await page.PressAsync("Forget me: erase all that I asked");

        await page.Heading("I’ve forgotten you").ShouldShowAsync();
        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#mine")).Not.ToContainTextAsync("slide");
        await page.ShouldPassAxeAsync();
        await page.ShootAsync($"forgotten-{width}-{scheme}");
        await page.AskAsync("can i tweet this slide?");
        await page.Heading("Yes, if…").ShouldShowAsync();
    }
}

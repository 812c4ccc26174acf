using GuidanceBot.Chat.Web.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Browser;

/// <summary>Two people ask the same; the desk shows one case and answers both.</summary>
public sealed class AlsoAskedTests(Chromium chromium)
{
    [Fact]
    public async Task One_answer_at_the_desk_reaches_both_who_asked()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var first = await chromium.ProfileAsync();
        await using var second = await chromium.ProfileAsync();
        var nurse = await AskAsync(bot, first, "Is an AI-made picture OK for our ward poster?");
        var porter = await AskAsync(bot, second, "is an ai-made picture ok for our ward poster");

        var desk = await first.NewPageAsync();
        await desk.GotoAsync(bot.Address + "desk");
        await Assertions.Expect(desk.Locator(".ticket")).ToHaveCountAsync(1);
        await desk.Locator(".ticket").First.ClickAsync();
        await desk.Heading("Also asked by 1 other").ShouldShowAsync();
        await desk.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Split off Q-2" }).ShouldShowAsync();
        await desk.PressAsync("Claim");
        await desk.Heading("Your decision").ShouldShowAsync();
        await Assertions.Expect(desk.GetByLabel("Send it to the other person who asked, too").First).ToBeCheckedAsync();
        await desk.ShouldPassAxeAsync();
        await desk.ShootAsync("desk-also-asked-1440-light");
        await desk.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Yes", Exact = true }).CheckAsync();
        await desk.GetByLabel("In your words").FillAsync("Yes, if you write “made with AI” under it.");
        await desk.PressAsync("Send answer");

        await nurse.Heading("Comms says: yes").ShouldShowAsync();
        await porter.Heading("Comms says: yes").ShouldShowAsync();
    }

    private static async Task<IPage> AskAsync(RunningBot bot, IBrowserContext profile, string question)
    {
        var page = await profile.NewPageAsync();
        await page.GotoAsync(bot.Address.ToString());
        await page.AskAsync("is an AI-made picture ok for our poster?");
        await page.FollowAsync("Ask a person");
        await page.GetByLabel("Your question").FillAsync(question);
        await page.PressAsync("Send to comms");
        await page.Heading("A person has this now").ShouldShowAsync();
        return page;
    }
}

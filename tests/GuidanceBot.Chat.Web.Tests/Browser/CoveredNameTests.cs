using GuidanceBot.Chat.Web.Tests.Gallery;
using GuidanceBot.Chat.Web.Tests.Hosting;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Browser;

/// <summary>A draft that names a patient, at the desk: covered, opened with a reason, approved; light and dark, wide and on a phone.</summary>
public sealed class CoveredNameTests(Chromium chromium)
{
    private const string Named = "Well done Callum Brady, discharged today after eleven weeks in our rehab unit! #HospitalLife";

    [Theory]
    [MemberData(nameof(GalleryTests.Looks), MemberType = typeof(GalleryTests))]
    public async Task A_name_is_covered_until_a_reviewer_says_why_they_look(int width, ColorScheme scheme)
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        await asker.OpenAsync("/c/a");
        await asker.SayAsync("check this draft: " + Named);
        await asker.ShouldComeAsync("Callum Brady");
        await asker.FollowAsync("Send to comms");
        await asker.SendFormAsync(("submit.needed_by", "today"));

        await using var profile = await chromium.ProfileAsync(width, scheme);
        var page = await profile.NewPageAsync();
        async Task LookAsync(string name)
        {
            await page.ShouldFitAsync();
            await page.ShouldPassAxeAsync();
            await page.ShootAsync($"covered-{name}-{width}-{scheme.ToString().ToLowerInvariant()}", whole: true);
        }

        await page.GotoAsync(bot.Address + "desk/D-1");
        await Assertions.Expect(page.Locator("#main")).ToContainTextAsync("Well done [name covered], discharged today");
        (await page.ContentAsync()).ShouldNotContain("Callum");
        await Assertions.Expect(page.GetByLabel("Edit and approve")).ToHaveCountAsync(0);
        await LookAsync("before");

        await page.Locator("summary").GetByText("Show the name").ClickAsync();
        await page.GetByText("The asker chose to send 1 name with D-1. You alone will see it.").ShouldShowAsync();
        await page.GetByLabel("Why do you need it?").FillAsync("To read what I approve");
        await page.PressAsync("Show it to me");
        await Assertions.Expect(page.Locator("#main")).ToContainTextAsync("You opened what was covered: “To read what I approve”");
        await Assertions.Expect(page.Locator("#main")).ToContainTextAsync("Well done Callum Brady");
        await LookAsync("opened");
        await asker.OpenUntilAsync("/c/a", "A reviewer opened the name that you sent");

        await page.GetByLabel("Approve as it is").CheckAsync();
        await page.PressAsync("Approve");
        await Assertions.Expect(page.Locator("#main")).ToContainTextAsync("Approved");
        await asker.OpenUntilAsync("/c/a", "You can post these exact words");
    }
}

using GuidanceBot.Chat.Web.Tests.Gallery;
using GuidanceBot.Chat.Web.Tests.Hosting;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Browser;

/// <summary>Hours, queues, hold and embargoes in a real browser: light and dark, wide and on a phone.</summary>
public sealed class SettingLooksTests(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(GalleryTests.Looks), MemberType = typeof(GalleryTests))]
    public async Task Comms_sets_how_it_works(int width, ColorScheme scheme)
    {
        await using var bot = await RunningBot.StartAsync();
        await using var profile = await chromium.ProfileAsync(width, scheme);
        var page = await profile.NewPageAsync();
        async Task LookAsync(string name, string? path = null)
        {
            if (path is not null)
            {
                await page.GotoAsync(new Uri(bot.Address, path).ToString());
            }

            await page.ShouldFitAsync();
            await page.ShouldPassAxeAsync();
            await page.ShootAsync($"settings-{name}-{width}-{scheme.ToString().ToLowerInvariant()}", whole: true);
        }

        await LookAsync("hours", "/desk/hours");
        await page.GetByLabel("Saturday").CheckAsync();
        await page.GetByLabel("Days off").FillAsync("25 December 2026\nBoxing Day");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).First.ClickAsync();
        await page.GetByText("I can’t read “Boxing Day”: write it as 25 December 2026.").ShouldShowAsync();
        await Assertions.Expect(page.GetByLabel("Saturday")).ToBeCheckedAsync();
        await LookAsync("hours-refused");
        await page.GetByLabel("Days off").FillAsync("25 December 2026\n28 December 2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).First.ClickAsync();
        await page.GetByText("Days off: 25 December 2026, 28 December 2026.").ShouldShowAsync();
        await page.GetByText("A new queue").ClickAsync();
        var queue = page.GetByRole(AriaRole.Form, new() { Name = "A new queue" });
        await queue.GetByLabel("Name").FillAsync("Events");
        await queue.GetByLabel("Words of its topics").FillAsync("conference\n#HealthWeek26");
        await queue.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("Events: what speaks of conference, #HealthWeek26; goes where the other cards go.").First.ShouldShowAsync();
        await LookAsync("hours-set");

        await LookAsync("sure", "/desk/sure");
        await Http.ThresholdTests.MeasuredAsync(bot, thresholds: 0);
        await LookAsync("sure-measured", "/desk/sure");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply 0.84" }).ClickAsync();
        await page.GetByText("said from a certainty of 0.84 on").ShouldShowAsync();
        await LookAsync("sure-applied");

        await LookAsync("holds", "/desk/holds");
        await page.Locator("summary").GetByText("Hold posts back").ClickAsync();
        await page.GetByLabel("What people read who check a draft").FillAsync("We’re not posting while the incident at the north site is being dealt with. Questions from journalists go to the press office.");
        await page.GetByLabel("Posts with this tag may go out").FillAsync("#ServiceUpdate");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold posts back" }).ClickAsync();
        await page.GetByText("Posts from official accounts are held until it is lifted").First.ShouldShowAsync();
        await page.GetByText("Add an embargo").ClickAsync();
        await page.GetByLabel("What may not be out yet").FillAsync("the January fluids trial");
        await page.GetByLabel("Words by which a draft speaks of it").FillAsync("FLUID-2\nISRCTN12345678");
        await page.GetByLabel("May be out on").FillAsync("2099-01-12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await page.GetByText("the January fluids trial: until 12 January 2099, 0:00.").First.ShouldShowAsync();
        await LookAsync("holds-set");
        await LookAsync("desk", "/desk");
        (await page.GetByText("Posts are held").CountAsync()).ShouldBe(1);
    }
}

using System.Text.Json;
using GuidanceBot.Chat.Web.Tests.Gallery;
using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.Settings;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Browser;

/// <summary>The leads' page of modes, and what people read before they type, in a real browser: light and dark, wide and on a phone.</summary>
public sealed class ModeLooksTests(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(GalleryTests.Looks), MemberType = typeof(GalleryTests))]
    public async Task A_mode_is_switched_and_everyone_can_read_it(int width, ColorScheme scheme)
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
            await page.ShootAsync($"modes-{name}-{width}-{scheme.ToString().ToLowerInvariant()}", whole: true);
        }

        await LookAsync("none", "/desk/modes");
        await page.GetByLabel("Assisted").CheckAsync();
        await page.GetByLabel("Where").SelectOptionAsync("topic");
        await page.PressAsync("Switch");
        await page.GetByText("Name the topic, in at most 40 characters.").ShouldShowAsync();
        await Assertions.Expect(page.GetByLabel("Assisted")).ToBeCheckedAsync();
        await LookAsync("refused");
        await page.GetByLabel("Which channel or topic").FillAsync("thank-you cards");
        await page.PressAsync("Switch");
        await page.GetByText("About thank-you cards: to assisted.").ShouldShowAsync();
        await EndPilotAsync(bot);
        await LookAsync("set", "/desk/modes");

        await page.GetByLabel("Shadow").CheckAsync();
        await page.PressAsync("Switch");
        await page.GetByText("Everywhere: to shadow.").ShouldShowAsync();
        await LookAsync("chat", "/new");
        await page.GetByLabel("Send without my name").CheckAsync();
        await page.AskAsync("can i tweet this slide?");
        await page.Heading("Comms reads my answer first").ShouldShowAsync();
        await LookAsync("waiting");
        await LookAsync("queue", "/desk");
        await LookAsync("case", "/desk/Q-1");
        await page.PressAsync("Approve as it is");
        await page.Heading("Answered").First.ShouldShowAsync();
        await page.GotoAsync(bot.Address.ToString());
        await page.Heading("Comms says: yes, if…").ShouldShowAsync();
        await LookAsync("approved");
    }

    /// <summary>A pilot as the clock would have ended it.</summary>
    private static async Task EndPilotAsync(RunningBot bot)
    {
        var cancel = TestContext.Current.CancellationToken;
        var (modes, version) = await bot.Get<ModeBook>().CurrentAsync(cancel);
        var (from, until) = (new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 28, 0, 0, 0, TimeSpan.Zero));
        var pilot = new ModeRule { Scope = ModeScope.Workspace(new("web", "local", "p")), Mode = Mode.Shadow, Since = from, Until = until, Version = 1 };
        var summary = new PilotSummary
        {
            Scope = pilot.Scope,
            Mode = Mode.Shadow,
            From = from,
            Until = until,
            Questions = 41,
            Unchanged = 27,
            WithEdits = 8,
            ByComms = 3,
            Declined = 2,
            Undecided = 1,
            MedianMinutes = 47,
            Clauses = [new AskedClause("Social media guidance for staff > Events > Slides", 12), new AskedClause("Social media guidance for staff > Photographs on the ward", 7)],
            OtherClauses = 9,
        };
        var ended = modes.End(pilot, summary, until, version + 1);
        (await bot.Get<ISettings>().WriteAsync(ModeBook.Key, JsonSerializer.Serialize(ended, CoreJson.Default.ModeSettings), version, "clock", cancel)).ShouldBeTrue();
    }
}

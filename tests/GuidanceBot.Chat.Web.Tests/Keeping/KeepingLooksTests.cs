using GuidanceBot.Chat.Web.Tests.Browser;
using GuidanceBot.Chat.Web.Tests.Gallery;
using GuidanceBot.Core.Questions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Keeping;

/// <summary>The leads' pages in a real browser: every state, in light and dark, wide and on a phone.</summary>
public sealed class KeepingLooksTests(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(GalleryTests.Looks), MemberType = typeof(GalleryTests))]
    public async Task Every_state_can_be_used_by_everyone(int width, ColorScheme scheme)
    {
        await using var kept = await KeptGuidance.StartAsync();
        using var asker = await kept.AskAsync("can I share a thank-you card?", 5);
        using var other = await kept.AskAsync("may I use a generated picture?");
        await using var profile = await chromium.ProfileAsync(width, scheme);
        var page = await profile.NewPageAsync();
        async Task LookAsync(string name, string? path = null)
        {
            if (path is not null)
            {
                await page.GotoAsync(new Uri(kept.Bot.Address, path).ToString());
            }

            await page.ShouldFitAsync();
            await page.ShouldPassAxeAsync();
            await page.ShootAsync($"keeping-{name}-{width}-{scheme.ToString().ToLowerInvariant()}", whole: true);
        }

        await LookAsync("decisions-none", "/decisions");
        await LookAsync("list", "/guidance");
        await page.GetByLabel("The file").SetInputFilesAsync(new FilePayload { Name = "policy.docx", MimeType = "application/octet-stream", Buffer = "no Word file"u8.ToArray() });
        await page.PressAsync("See what it would change");
        await page.Heading("I couldn’t take that file").ShouldShowAsync();
        await LookAsync("broken");
        await LookAsync("text", "/guidance/policy.md");
        await LookAsync("edit", "/guidance/policy.md/edit");
        await page.GetByLabel("The text").FillAsync("---\nowner: Comms\neffective: soon\n---\n# Social media\n\nBe kind.");
        await page.PressAsync("See what it would change");
        await page.Heading("I couldn’t take that text").ShouldShowAsync();
        await LookAsync("edit-problem");

        kept.Engine.Pause = TimeSpan.FromMilliseconds(800);
        await page.GotoAsync(kept.Bot.Address + "guidance");
        await page.GetByLabel("The file").SetInputFilesAsync(new FilePayload { Name = "policy-december.md", MimeType = "text/markdown", Buffer = System.Text.Encoding.UTF8.GetBytes(KeptGuidance.Second) });
        await page.PressAsync("See what it would change");
        await page.Heading("I’m asking last month’s questions again").ShouldShowAsync();
        await LookAsync("asking");
        await page.Heading("These 2 answers would change").ShouldShowAsync();
        kept.Engine.Pause = TimeSpan.Zero;
        (await page.Locator("#live").TextContentAsync()).ShouldBe("These 2 answers would change");
        await Assertions.Expect(page.Locator("#publish-words")).ToContainTextAsync("5 people were told otherwise");
        await LookAsync("changes");
        await LookAsync("list-draft", "/guidance");

        var document = kept.Bot.Get<Core.Guidance.IGuidanceLibrary>().Current.Documents.Single();
        await kept.KeepRulingAsync("Q-7", "May we frame a card in the ward’s corridor?", "You may if the family says yes.", Verdict.YesIf, clause: new Citation(document.Name, document.Version, document.Clauses[0].Section, document.Clauses[0].Run.Of(document.Text), null, document.Clauses[0].Id));
        await kept.KeepRulingAsync("Q-8", "Can I mention our oldest patient this year?", "Say how many birthdays the ward has marked.", Verdict.No, days: -3);
        await page.GotoAsync(kept.Bot.Address + "guidance/policy.md/changes");
        await page.PressAsync("Publish this version");
        await page.Heading("These 5 people were told otherwise").ShouldShowAsync();
        await LookAsync("after");
        await page.PressAsync("Send each of them the correction");
        await page.GotoAsync(kept.Bot.Address + "guidance/policy.md/after");
        await page.GetByText("5 corrections were sent").ShouldShowAsync();
        await page.Heading("Nobody is left who was told otherwise").ShouldShowAsync();
        await LookAsync("after-sent");
        await LookAsync("versions", "/guidance/policy.md/versions");
        await LookAsync("decisions", "/decisions");
        await LookAsync("edit-decision", "/guidance/policy.md/edit?decision=Q-7");
        await kept.Bot.Get<Core.Rulings.RulingShelf>().WithdrawAsync("Q-8", (await kept.Bot.Get<Core.Rulings.RulingShelf>().ListAsync(TestContext.Current.CancellationToken)).Single(r => r.Ruling.Id == "Q-8").Version, Core.People.AccountId.LocalReviewer.Key, TestContext.Current.CancellationToken);
        await LookAsync("decisions-withdrawn", "/decisions");
        await LookAsync("decisions-none-found", "/decisions?q=helicopter");
        await asker.OpenUntilAsync(asker.Path, "A correction from me");
        await asker.FollowAsync("Ask a person");
        await asker.SendFormAsync(("submit.question", "Can we frame the card that a family sent us, in the corridor of the ward?"));
        await LookAsync("desk-before", "/desk/Q-1");
    }

    [Fact]
    public async Task The_leads_pages_are_whole_at_320_pixels()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.KeepRulingAsync("Q-8", "Can I mention our oldest patient this year?", "Say how many birthdays the ward has marked.", Verdict.No);
        await kept.BringSecondAsync();
        await using var profile = await chromium.ProfileAsync(320);
        var page = await profile.NewPageAsync();
        foreach (var path in (string[])["guidance", "guidance/policy.md", "guidance/policy.md/edit?decision=Q-8", "guidance/policy.md/changes", "guidance/policy.md/versions", "guidance/policy.md/after", "decisions"])
        {
            await page.GotoAsync(kept.Bot.Address + path);
            await page.ShouldFitAsync();
        }
    }
}

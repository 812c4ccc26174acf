using GuidanceBot.Chat.Web.Tests.Browser;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Gallery;

/// <summary>Every state on a page: nothing sticks out, axe finds nothing, and a picture of each is kept to be looked at.</summary>
public sealed class GalleryTests(Chromium chromium)
{
    public static TheoryData<int, ColorScheme> Looks { get; } = new() { { 1440, ColorScheme.Light }, { 1440, ColorScheme.Dark }, { 360, ColorScheme.Light }, { 360, ColorScheme.Dark } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_state_of_the_chat_can_be_used_by_everyone(int width, ColorScheme scheme)
    {
        await using var gallery = await GalleryBot.StartAsync();
        await using var profile = await chromium.ProfileAsync(width, scheme);
        var all = await gallery.OpenAsync(profile, "/c/all?all=1");
        (await all.TitleAsync()).ShouldNotContain("owned");
        await all.ShouldFitAsync();
        await all.ShouldPassAxeAsync();
        await all.ShootAsync($"chat-all-{width}-{Name(scheme)}", whole: true);
        foreach (var name in (string[])["empty", .. Pages.EachState ? gallery.Replies.Select(r => r.Name) : []])
        {
            var page = await gallery.OpenAsync(profile, "/c/" + name);
            await page.ShootAsync($"chat-{name}-{width}-{Name(scheme)}", whole: width < 600);
            await page.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_state_of_the_desk_can_be_used_by_everyone(int width, ColorScheme scheme)
    {
        await using var gallery = await GalleryBot.StartAsync();
        await using var profile = await chromium.ProfileAsync(width, scheme);
        async Task LookAsync(IPage page, string name)
        {
            await page.ShouldFitAsync();
            await page.ShouldPassAxeAsync();
            await page.ShootAsync($"desk-{name}-{width}-{Name(scheme)}", whole: width < 600);
        }

        var page = await gallery.OpenAsync(profile, "/desk");
        await LookAsync(page, "empty");
        await gallery.FillDeskAsync();
        await page.GotoAsync(gallery.Bot.Address + "desk");
        await LookAsync(page, "queue");
        await page.GotoAsync(gallery.Bot.Address + "desk/D-1");
        await LookAsync(page, "waiting");
        await page.PressAsync("Claim");
        await page.Heading("Your decision").ShouldShowAsync();
        await LookAsync(page, "edits");
        foreach (var outcome in (string[])["Approve as it is", "Decline", "Ask back"])
        {
            await page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = outcome }).CheckAsync();
            await LookAsync(page, outcome.ToLowerInvariant().Replace(' ', '-'));
        }

        await page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Decline" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Decline" }).ClickAsync();
        await page.GetByText("Say why, in a sentence.").ShouldShowAsync();
        await LookAsync(page, "missing");
        await page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Edit and approve" }).CheckAsync();
        await page.GetByLabel("Text to approve").FillAsync("Proud of our team after a busy week! #HospitalLife");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Approve", Exact = true }).Last.ClickAsync();
        await page.Heading("Approved with edits at").ShouldShowAsync();
        await LookAsync(page, "sent");
        await page.Locator("summary").GetByText("Keep as a decision").ClickAsync();
        await page.Locator("summary").GetByText("Correct D-1").ClickAsync();
        await LookAsync(page, "after");
        await page.GotoAsync(gallery.Bot.Address + "desk/Q-1");
        await page.PressAsync("Claim");
        await page.Heading("Your decision").ShouldShowAsync();
        await LookAsync(page, "answer");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_guidance_and_the_forms_can_be_used_by_everyone(int width, ColorScheme scheme)
    {
        await using var gallery = await GalleryBot.StartAsync();
        await using var profile = await chromium.ProfileAsync(width, scheme);
        foreach (var (name, path) in new[] { ("whole", "/guidance/guidance.md"), ("clause", "/guidance/guidance.md#c-4-2"), ("check-form", "/form?verb=draft.check&ref=new"), ("ask-form", "/form?verb=question.ask&ref=new"), ("account-form", "/form?verb=account.ask&ref=new"), ("lost", "/form?verb=draft.recheck&ref=dra_none") })
        {
            var page = await gallery.OpenAsync(profile, path);
            await page.ShouldFitAsync();
            await page.ShouldPassAxeAsync();
            await page.ShootAsync($"page-{name}-{width}-{Name(scheme)}");
            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task Every_page_is_whole_at_320_pixels()
    {
        await using var gallery = await GalleryBot.StartAsync();
        await gallery.FillDeskAsync();
        await using var profile = await chromium.ProfileAsync(320);
        foreach (var path in (string[])["/c/all?all=1", "/c/empty", "/desk", "/desk/D-1", "/guidance", "/form?verb=draft.check&ref=new"])
        {
            var page = await gallery.OpenAsync(profile, path);
            await page.ShouldFitAsync();
            await page.CloseAsync();
        }
    }

    private static string Name(ColorScheme scheme) => scheme.ToString().ToLowerInvariant();
}

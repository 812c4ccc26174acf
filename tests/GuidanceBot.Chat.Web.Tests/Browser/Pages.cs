using Deque.AxeCore.Playwright;
using GuidanceBot.TestKit;
using Microsoft.Playwright;
using Shouldly;

namespace GuidanceBot.Chat.Web.Tests.Browser;

/// <summary>What tests do with pages.</summary>
internal static class Pages
{
    /// <summary>Where screenshots are put to be looked at.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;

    /// <summary>True where each state is to be shot on a page of its own, as a reader sees it: GUIDANCEBOT_SCREENSHOTS=all. Else they stand one below the other.</summary>
    public static bool EachState { get; } = Environment.GetEnvironmentVariable("GUIDANCEBOT_SCREENSHOTS") == "all";

    public static Task ShootAsync(this IPage page, string name, bool whole = false) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screenshots, name + ".png"), FullPage = whole });

    /// <summary>No violation of any rule of axe-core.</summary>
    public static async Task ShouldPassAxeAsync(this IPage page)
    {
        var result = await page.RunAxe();
        result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")).ShouldBeEmpty();
    }

    /// <summary>Nothing sticks out to the side.</summary>
    public static async Task ShouldFitAsync(this IPage page)
    {
        var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        over.ShouldBeLessThanOrEqualTo(0);
    }

    /// <summary>
    /// Waits until the page at an address has come and its scripts run. Playwright's own WaitForURLAsync looks at the address first and listens
    /// then: a page that comes between is waited for in vain.
    /// </summary>
    public static async Task ShouldBeAtAsync(this IPage page, Uri address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address.AbsoluteUri);
        await page.EvaluateAsync("() => new Promise(r => document.readyState === 'complete' ? r() : addEventListener('load', () => r()))");
    }

    public static async Task AskAsync(this IPage page, string text)
    {
        await page.GetByLabel("Ask a question, or paste a draft").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ask", Exact = true }).ClickAsync();
    }

    public static Task PressAsync(this IPage page, string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name }).Last.ClickAsync();

    public static Task FollowAsync(this IPage page, string name) => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name }).Last.ClickAsync();

    public static ILocator Heading(this IPage page, string name) => page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = name });

    public static Task ShouldShowAsync(this ILocator locator) => Assertions.Expect(locator).ToBeVisibleAsync();
}

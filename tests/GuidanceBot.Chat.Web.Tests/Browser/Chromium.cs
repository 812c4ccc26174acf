using GuidanceBot.TestKit;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(GuidanceBot.Chat.Web.Tests.Browser.Chromium))]

namespace GuidanceBot.Chat.Web.Tests.Browser;

/// <summary>One Chromium for all tests; each gets a fresh profile.</summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>Milliseconds that a page may take on a busy machine: a wait ends when what it waits for is there.</summary>
    private const int Patience = 60_000;

    private readonly SemaphoreSlim _one = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A new profile; the test is skipped, visibly, where Chromium is missing.</summary>
    public async Task<IBrowserContext> ProfileAsync(int width = 1440, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var path = Needs.Tool("/usr/bin/chromium", "Chromium");
        await _one.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                ChromiumSandbox = false,
                Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _one.Release();
        }

        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 800 : 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = "Europe/London",
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _one.Dispose();
    }
}

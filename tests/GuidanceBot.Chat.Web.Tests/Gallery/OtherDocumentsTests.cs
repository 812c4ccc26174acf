using GuidanceBot.Chat.Web.Tests.Browser;
using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Core.Guidance;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Gallery;

/// <summary>Real organisations' documents as pages: other headings, no numbers, long tables.</summary>
public sealed class OtherDocumentsTests(Chromium chromium)
{
    [Fact]
    public async Task Every_document_is_a_page_that_everyone_can_use()
    {
        var folder = Needs.Data("guidance");
        await using var bot = await RunningBot.StartAsync(null, "http://127.0.0.1:0", null, "--Guidance:Paths:0=" + folder);
        await using var profile = await chromium.ProfileAsync(360);
        var page = await profile.NewPageAsync();
        var documents = bot.Get<IGuidanceLibrary>().Current.Documents;
        documents.Count.ShouldBeGreaterThan(2);
        foreach (var document in documents)
        {
            await page.GotoAsync(new Uri(bot.Address, "/guidance/" + Uri.EscapeDataString(document.Name)).ToString());
            await page.ShouldFitAsync();
            (await page.Locator(".clause-words").CountAsync()).ShouldBe(document.Clauses.Count);
            var ids = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[id]')].map(e => e.id)");
            ids.ShouldBeUnique(StringComparer.Ordinal);
            await page.ShootAsync("document-" + document.Name + "-360-light");
        }

        await page.ShouldPassAxeAsync();
    }
}

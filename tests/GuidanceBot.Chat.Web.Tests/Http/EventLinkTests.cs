using System.Globalization;
using System.Text.RegularExpressions;
using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Http;

/// <summary>The link on an event's card opens the chat with the event filled in.</summary>
public sealed class EventLinkTests : IDisposable
{
    private readonly DirectoryInfo _guidance = Directory.CreateTempSubdirectory("guidancebot-event-");

    [Theory]
    [InlineData("/?event=Kidney%20Week")]
    [InlineData("/new?event=KidneyWeek26")]
    public async Task It_says_which_event_and_sends_it_with_the_question(string link)
    {
        await using var bot = await StartAsync();
        using var asker = new PageClient(bot);

        await asker.OpenAsync(link);
        await asker.ShouldComeAsync("About Kidney Week");
        asker.Html.ShouldContain("<input type=\"hidden\" name=\"event\" value=\"Kidney Week\"");
        await asker.SendAsync("/say", multipart: true, ("text", "can i tweet this slide?"), ("event", "Kidney Week"));

        bot.Engine.Asked!.Facts["event"].ShouldBe("Kidney Week");
    }

    [Theory]
    [InlineData("/?event=%3Cscript%3E")]
    [InlineData("/?event=Some+other+week")]
    [InlineData("/")]
    public async Task An_event_that_is_not_described_comes_onto_no_page(string link)
    {
        await using var bot = await StartAsync();
        using var asker = new PageClient(bot);

        await asker.OpenAsync(link);

        asker.Html.ShouldNotContain("name=\"event\"");
        asker.Page.ShouldNotContain("other week");
    }

    [Fact]
    public async Task Its_page_has_the_link_and_a_code_of_it_that_a_reader_can_scan()
    {
        await using var bot = await StartAsync();
        using var reader = new PageClient(bot);

        await reader.OpenAsync("/guidance/kidney.yaml");

        var link = new Uri(bot.Address, "/?event=Kidney%20Week").AbsoluteUri;
        reader.Page.ShouldContain(link);
        Scanned(reader.Html).ShouldBe(link);
    }

    /// <summary>What a phone would read: the page's own path drawn at four pixels a module, read by somebody else's library.</summary>
    private static string Scanned(string html)
    {
        const int Pixels = 4;
        var size = int.Parse(Regex.Match(html, "class=\"qr\" viewBox=\"0 0 (\\d+) ").Groups[1].Value, CultureInfo.InvariantCulture);
        var side = size * Pixels;
        var grey = new byte[side * side];
        Array.Fill(grey, byte.MaxValue);
        foreach (Match run in Regex.Matches(html, @"M(\d+) (\d+)h(\d+)v1h-\3z"))
        {
            var (x, y, length) = (int.Parse(run.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(run.Groups[2].Value, CultureInfo.InvariantCulture), int.Parse(run.Groups[3].Value, CultureInfo.InvariantCulture));
            for (var row = y * Pixels; row < (y + 1) * Pixels; row++)
            {
                Array.Clear(grey, (row * side) + (x * Pixels), length * Pixels);
            }
        }

        return new ZXing.BarcodeReaderGeneric().Decode(new ZXing.RGBLuminanceSource(grey, side, side, ZXing.RGBLuminanceSource.BitmapFormat.Gray8)).Text;
    }

    public void Dispose() => _guidance.Delete(recursive: true);

    private Task<RunningBot> StartAsync()
    {
        File.Copy(Path.Combine(Repository.Root, "src/GuidanceBot.Host/Sample/guidance.md"), Path.Combine(_guidance.FullName, "guidance.md"));
        File.WriteAllText(Path.Combine(_guidance.FullName, "kidney.yaml"), "name: Kidney Week\nhashtag: \"#KidneyWeek26\"\nfrom: 2026-12-04\nto: 2026-12-06\ncontact: Press desk, hall 3\n");
        return RunningBot.StartAsync(args: $"--Guidance:Paths:0={_guidance.FullName}");
    }
}

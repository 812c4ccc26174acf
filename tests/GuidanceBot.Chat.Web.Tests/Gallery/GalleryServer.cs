using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Gallery;

/// <summary>For looking by hand: serves the gallery until a file named in GUIDANCEBOT_GALLERY_STOP appears.</summary>
public sealed class GalleryServer
{
    [Fact(Explicit = true)]
    public async Task Serves_the_gallery()
    {
        var stop = Environment.GetEnvironmentVariable("GUIDANCEBOT_GALLERY_STOP") ?? Path.Combine(Path.GetTempPath(), "gallery-stop");
        await using var gallery = await GalleryBot.StartAsync();
        await gallery.FillDeskAsync();
        await File.WriteAllTextAsync(stop + ".address", gallery.Bot.Address.ToString(), TestContext.Current.CancellationToken);
        while (!File.Exists(stop))
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }
}

using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using GuidanceBot.Chat.Web.Pictures;
using GuidanceBot.Chat.Web.Tests.Hosting;
using Shouldly;
using SkiaSharp;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Http;

/// <summary>Pictures: cleaned before they are kept, covered until they are opened.</summary>
public sealed class PictureTests
{
    private const string Secret = "GPS-53.7997N-1.5492W";

    [Fact]
    public void Where_and_when_a_picture_was_taken_is_gone_and_it_stands_upright()
    {
        var jpeg = WithExif(Jpeg(400, 200), orientation: 6);
        Encoding.Latin1.GetString(jpeg).ShouldContain(Secret);
        var clean = PictureCleaner.Clean(jpeg)!;
        Encoding.Latin1.GetString(clean.Content).ShouldNotContain(Secret);
        Encoding.Latin1.GetString(clean.Content).ShouldNotContain("Exif");
        using var drawn = SKBitmap.Decode(clean.Content);
        (drawn.Width, drawn.Height).ShouldBe((200, 400));

        // The red half was on the left; the camera was held a quarter turn, so it is on top now.
        drawn.GetPixel(100, 50).Red.ShouldBeGreaterThan((byte)200);
        drawn.GetPixel(100, 350).Red.ShouldBeLessThan((byte)50);
    }

    [Theory]
    [InlineData(1, 400, 200, true, false)]
    [InlineData(2, 400, 200, false, false)]
    [InlineData(3, 400, 200, false, false)]
    [InlineData(8, 200, 400, false, true)]
    public void Every_way_of_holding_the_camera_is_understood(int orientation, int width, int height, bool redLeft, bool redBelow)
    {
        using var drawn = SKBitmap.Decode(PictureCleaner.Clean(WithExif(Jpeg(400, 200), orientation))!.Content);
        (drawn.Width, drawn.Height).ShouldBe((width, height));
        var red = (redLeft, redBelow) switch { (true, _) => (50, height / 2), (_, true) => (width / 2, height - 50), _ => (width - 50, height / 2) };
        drawn.GetPixel(red.Item1, red.Item2).Red.ShouldBeGreaterThan((byte)200);
    }

    [Fact]
    public void A_large_picture_is_made_smaller_and_what_shines_through_stays()
    {
        using var bitmap = new SKBitmap(3000, 1000);
        bitmap.Erase(SKColors.Transparent);
        using var image = SKImage.FromBitmap(bitmap);
        var clean = PictureCleaner.Clean(image.Encode(SKEncodedImageFormat.Png, 100).ToArray())!;
        clean.MediaType.ShouldBe("image/png");
        using var drawn = SKBitmap.Decode(clean.Content);
        drawn.Width.ShouldBe(PictureCleaner.MaxSide);
        drawn.GetPixel(5, 5).Alpha.ShouldBe((byte)0);
    }

    [Theory]
    [InlineData("no picture at all")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("")]
    public void What_is_no_picture_is_not_taken_for_one(string content) => PictureCleaner.Clean(Encoding.UTF8.GetBytes(content)).ShouldBeNull();

    [Fact]
    public void A_picture_that_would_fill_the_memory_is_not_decoded()
    {
        // A PNG head that claims 60,000 by 60,000 pixels.
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60, 8, 6, 0, 0, 0, 0, 0, 0, 0];
        PictureCleaner.Clean(png).ShouldBeNull();
    }

    [Fact]
    public async Task A_picture_travels_with_the_case_and_is_covered_until_a_reviewer_opens_it()
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        await asker.OpenAsync("/c/a");
        await SayAsync(asker, "is this ok for our poster?", "../../my <photo>.jpg", WithExif(Jpeg(400, 200), 1));
        await asker.ShouldComeAsync("my <photo>.jpg");
        var href = Regex.Match(asker.Html, "/attachments/[a-z0-9_]+").Value;
        await ShouldServeAsync(asker, href, HttpStatusCode.OK);
        await asker.FollowAsync("Ask a person");
        await asker.SendFormAsync(("submit.question", "Is it OK?"), ("submit.pictures", "on"));

        using var desk = new PageClient(bot);
        await desk.OpenAsync("/desk/Q-1");
        await desk.ShouldComeAsync("[1 picture covered]");
        desk.Html.ShouldNotContain(href);
        await ShouldServeAsync(desk, href, HttpStatusCode.NotFound);
        await desk.SendAsync("/desk/act", multipart: false, ("press", Regex.Match(desk.Html, "case\\.reveal\\.submit:[^\"]*").Value), ("reveal.reveal_why", "To see faces"));
        await desk.ShouldComeAsync("You opened what was covered: “To see faces”");
        await ShouldServeAsync(desk, href, HttpStatusCode.OK);
        await asker.OpenUntilAsync("/c/a", "A reviewer opened the picture that you sent");

        using var stranger = new PageClient(bot);
        await stranger.OpenAsync("/c/a");
        await ShouldServeAsync(asker, "/attachments/att_nothing", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_comes_back_with_the_words_kept()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/c/a");
        await SayAsync(client, "is this ok?", "virus.jpg", Encoding.UTF8.GetBytes("MZ this is a program"));
        client.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await client.ShouldComeAsync("I can’t open that picture.");
        client.Html.ShouldContain("is this ok?</textarea>");
    }

    [Fact]
    public async Task A_picture_over_ten_megabytes_is_refused()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/c/a");
        await SayAsync(client, "is this ok?", "large.jpg", new byte[PictureCleaner.MaxBytes + 1]);
        await client.ShouldComeAsync("A picture may have up to 10 MB.");
    }

    private static async Task SayAsync(PageClient client, string text, string name, byte[] picture)
    {
        using var form = client.Multipart([("token", client.Hidden("token")), ("id", client.Hidden("id")), ("c", client.Hidden("c")), ("text", text)]);
        form.Add(new ByteArrayContent(picture), "picture", name);
        await client.SendAsync("/say", form);
    }

    private static async Task ShouldServeAsync(PageClient client, string href, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, href);
        using var answer = await client.RawAsync(request, cancel: TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status);
    }

    /// <summary>Red on the left, blue on the right.</summary>
    private static byte[] Jpeg(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Blue);
        using (var canvas = new SKCanvas(bitmap))
        using (var red = new SKPaint { Color = SKColors.Red })
        {
            canvas.DrawRect(0, 0, width / 2f, height, red);
        }

        using var image = SKImage.FromBitmap(bitmap);
        return image.Encode(SKEncodedImageFormat.Jpeg, 95).ToArray();
    }

    /// <summary>An APP1 segment with the orientation and a maker's note, as a camera writes it.</summary>
    private static byte[] WithExif(byte[] jpeg, int orientation)
    {
        using var tiff = new MemoryStream();
        using (var w = new BinaryWriter(tiff, Encoding.ASCII, leaveOpen: true))
        {
            w.Write("II*\0"u8);
            w.Write(8);
            w.Write((short)2);
            w.Write((short)0x0112);
            w.Write((short)3);
            w.Write(1);
            w.Write(orientation);
            w.Write((ushort)0x010E);
            w.Write((short)2);
            w.Write(Secret.Length + 1);
            w.Write(8 + 2 + 24 + 4);
            w.Write(0);
            w.Write(Encoding.ASCII.GetBytes(Secret + "\0"));
        }

        byte[] body = [.. "Exif\0\0"u8, .. tiff.ToArray()];
        var length = body.Length + 2;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. body, .. jpeg[2..]];
    }
}

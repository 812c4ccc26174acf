using System.Diagnostics;
using System.Text;
using GuidanceBot.Documents.Pictures;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Documents.Tests.Pictures;

/// <summary>Pictures with words on them, read by the real program where it is there.</summary>
public sealed class TesseractReaderTests
{
    private static readonly string[] s_slide = ["Embargoed until 9 May", "Do not photograph", "Results of the second trial"];

    [Theory]
    [InlineData(0f, 0, 1)]
    [InlineData(4f, 0, 1)]
    [InlineData(-3f, 0, 1)]
    [InlineData(0f, 90, 1)]
    [InlineData(0f, 180, 1)]
    [InlineData(0f, 270, 6)]
    public async Task A_phones_photo_of_twelve_million_pixels_is_read_upright_askew_and_turned(float askew, int turned, int orientation)
    {
        using var reader = Reader();
        var picture = MadePicture.Slide(4000, 3000, s_slide, askew, turned, orientation);

        // Patience for build machines that are slow and shared; the bot itself waits five seconds and goes on without.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var words = await reader.ReadAsync(picture, patience.Token);

        words.ShouldNotBeNull();
        words.ShouldContain("Embargoed until 9 May");
        words.ShouldContain("Do not photograph");
    }

    [Fact]
    public async Task A_picture_without_words_was_read_and_has_none()
    {
        using var reader = Reader();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        (await reader.ReadAsync(MadePicture.Slide(800, 600, []), patience.Token)).ShouldBe("");
    }

    [Fact]
    public async Task What_is_no_picture_is_not_read()
    {
        using var reader = Reader();

        (await reader.ReadAsync(Encoding.UTF8.GetBytes("%PDF-1.7 this is none"), TestContext.Current.CancellationToken)).ShouldBeNull();
        (await reader.ReadAsync(Array.Empty<byte>(), TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task When_time_is_up_it_is_given_up_at_once()
    {
        using var reader = Reader();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(1));
        var clock = Stopwatch.StartNew();

        (await reader.ReadAsync(MadePicture.Slide(4000, 3000, s_slide), patience.Token)).ShouldBeNull();

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Without_the_program_nothing_is_read()
    {
        using var reader = new TesseractReader("no-such-program");

        reader.IsThere.ShouldBeFalse();
        (await reader.ReadAsync(new byte[] { 1, 2, 3 }, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    private static TesseractReader Reader()
    {
        var reader = new TesseractReader("tesseract");
        if (!reader.IsThere)
        {
            reader.Dispose();
            Needs.Missing("tesseract is not here");
        }

        if (MadePicture.FindFont() is null)
        {
            Needs.Missing("There is no font to draw the slides with");
        }

        return reader;
    }
}

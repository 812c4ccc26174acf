using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Pdf;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace GuidanceBot.Documents.Tests.Pdf;

public sealed class PdfReaderTests
{
    private static GuidanceDocument Read(byte[] content) => new PdfReader().Read("guidance.pdf", content);

    [Fact]
    public void A_scanned_file_gets_one_clear_sentence() =>
        Should.Throw<UnreadableGuidanceException>(() => new PdfReader().Read("scanned.pdf", File.ReadAllBytes(Larch.PathOf("scanned.pdf")))).Message
            .ShouldBe("scanned.pdf holds pictures of pages, no text: run text recognition (OCR) over it, or give the document that it was made from.");

    [Fact]
    public void A_locked_file_gets_one_clear_sentence() =>
        Should.Throw<UnreadableGuidanceException>(() => new PdfReader().Read("locked.pdf", File.ReadAllBytes(Larch.PathOf("locked.pdf")))).Message
            .ShouldBe("locked.pdf is protected with a password; save it without one.");

    [Fact]
    public void What_is_no_PDF_is_refused() => Should.Throw<UnreadableGuidanceException>(() => Read("%PDF-1.7 no more"u8.ToArray())).Message.ShouldBe("guidance.pdf is damaged: it is no PDF that can be read.");

    [Fact]
    public void Headers_footers_and_page_numbers_are_left_out()
    {
        using var pages = new Pages();
        for (var page = 1; page <= 4; page++)
        {
            pages.New().At(9, 400, 800, "Larch Hospital 2026").At(9, 50, 800, $"Chapter {page}").At(9, 290, 30, $"Page {page} of 4");
            pages.At(11, 50, 740, $"Rule {page} holds for everyone who posts for us and for nobody").At(11, 50, 727, $"else, until rule {page + 1} on the next page says that");
        }

        Read(pages.Bytes()).Text.ShouldBe(string.Join("\n\n", Enumerable.Range(1, 4).Select(i => $"Rule {i} holds for everyone who posts for us and for nobody else, until rule {i + 1} on the next page says that")));
    }

    [Fact]
    public void A_sentence_goes_on_over_the_page()
    {
        using var pages = new Pages();
        pages.New().At(11, 50, 740, "Ask the desk first. Results under embargo stay private until").New().At(11, 50, 740, "the journal has published them.");
        Read(pages.Bytes()).Text.ShouldBe("Ask the desk first. Results under embargo stay private until the journal has published them.");
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other_below_a_heading_that_spans_both()
    {
        using var pages = new Pages().New().At(20, 50, 780, "Rules for posting about the work of our hospital");
        for (var i = 0; i < 12; i++)
        {
            pages.At(10, 50, 740 - (12 * i), $"left {i} words that fill the left column").At(10, 310, 736 - (12 * i), $"right {i} words that fill the right column");
        }

        var text = Read(pages.Bytes()).Text;
        text.ShouldStartWith("Rules for posting about the work of our hospital\n\nleft 0 words");
        text.IndexOf("left 11", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("right 0", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_a_line_end_parted_are_joined_and_written_hyphens_stay()
    {
        var document = Read(new Pages().New()
            .At(11, 50, 740, "Never post infor-").At(11, 50, 727, "mation about a patient in the self-").At(11, 50, 714, "care unit within 1-").At(11, 50, 701, "24 hours; in the pre-").At(11, 50, 688, "election weeks ask first. The election is near.")
            .Bytes());
        document.Text.ShouldBe("Never post information about a patient in the self-care unit within 1-24 hours; in the pre-election weeks ask first. The election is near.");
    }

    [Fact]
    public void Headings_are_known_by_their_type_and_items_by_their_marks()
    {
        var document = Read(new Pages().New()
            .At(22, 50, 780, "Rules").Bold(16, 50, 750, "4 Events").Bold(13, 50, 725, "4.2 Slides")
            .At(11, 50, 705, "You may post a slide if all of this is true:")
            .At(11, 60, 690, "•").At(11, 78, 690, "the speaker agrees and you name").At(11, 78, 677, "the speaker;")
            .At(11, 60, 662, "•").At(11, 78, 662, "it shows no patient.")
            .Bold(11, 50, 640, "What if nobody knows?").At(11, 50, 620, "Ask the press officer before you post anything.")
            .Bytes());
        document.Clauses.Select(c => c.Section + ": " + c.Reading).ShouldBe(
        [
            "Rules > 4 Events > 4.2 Slides: You may post a slide if all of this is true:\n- the speaker agrees and you name the speaker;\n- it shows no patient.",
            "Rules > 4 Events > 4.2 Slides > What if nobody knows?: Ask the press officer before you post anything.",
        ]);
    }

    [Fact]
    public void A_table_is_read_row_by_row()
    {
        var document = Read(new Pages().New()
            .At(11, 50, 740, "Ask the right person, so that nobody has to wait for you. The following people decide:")
            .At(11, 50, 720, "What").At(11, 250, 720, "Who")
            .At(11, 50, 700, "A photo of a ward").At(11, 250, 700, "Ward manager and").At(11, 250, 687, "comms desk together")
            .At(11, 50, 667, "A story").At(11, 250, 667, "Comms desk alone")
            .At(11, 50, 640, "Everything else is for the comms lead to decide, who answers on the same working day.")
            .Bytes());
        document.Text.ShouldEndWith("The following people decide:\n\nWhat | Who\nA photo of a ward | Ward manager and comms desk together\nA story | Comms desk alone\n\nEverything else is for the comms lead to decide, who answers on the same working day.");
    }

    [Fact]
    public void A_file_that_takes_too_long_is_given_up()
    {
        var clock = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMinutes(1) };
        Should.Throw<UnreadableGuidanceException>(() => new PdfReader(TimeSpan.Zero, clock).Read("slow.pdf", File.ReadAllBytes(Larch.PathOf("larch-word.pdf")))).Message
            .ShouldBe("slow.pdf takes longer than 0 seconds to read; save it as a smaller or simpler PDF.");
    }

    [Fact]
    public void More_than_a_thousand_pages_are_refused()
    {
        using var pages = new Pages();
        for (var i = 0; i < 1_001; i++)
        {
            pages.New();
        }

        Should.Throw<UnreadableGuidanceException>(() => Read(pages.Bytes())).Message.ShouldBe("guidance.pdf has 1,001 pages; a guidance file may have 1,000.");
    }

    /// <summary>Pages with words where a test wants them.</summary>
    private sealed class Pages : IDisposable
    {
        private readonly PdfDocumentBuilder builder = new();
        private readonly PdfDocumentBuilder.AddedFont plain;
        private readonly PdfDocumentBuilder.AddedFont bold;
        private PdfPageBuilder? page;

        public Pages()
        {
            plain = builder.AddStandard14Font(Standard14Font.Helvetica);
            bold = builder.AddStandard14Font(Standard14Font.HelveticaBold);
        }

        public Pages New()
        {
            page = builder.AddPage(PageSize.A4);
            return this;
        }

        public Pages At(double size, double x, double y, string text) => Put(size, x, y, text, plain);

        public Pages Bold(double size, double x, double y, string text) => Put(size, x, y, text, bold);

        public byte[] Bytes()
        {
            using (builder)
            {
                return builder.Build();
            }
        }

        public void Dispose() => builder.Dispose();

        private Pages Put(double size, double x, double y, string text, PdfDocumentBuilder.AddedFont font)
        {
            page!.AddText(text, size, new PdfPoint(x, y), font);
            return this;
        }
    }
}

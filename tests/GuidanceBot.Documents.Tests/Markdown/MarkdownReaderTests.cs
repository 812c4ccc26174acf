using System.Text;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Markdown;
using Shouldly;
using Xunit;

namespace GuidanceBot.Documents.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    private static GuidanceDocument Read(string text) => new MarkdownReader().Read("guidance.md", Encoding.UTF8.GetBytes(text));

    private static string[] Quotes(GuidanceDocument document, int clause) => [.. document.Clauses[clause].Sentences.Select(s => s.Of(document.Text))];

    [Fact]
    public void A_clause_knows_its_headings_number_and_anchor()
    {
        var document = Read("# Rules\n\n## 4 Events\n\n### 4.2 Slides\n\nYou may post a slide. Name the speaker.\n");
        document.Title.ShouldBe("Rules");
        var clause = document.Clauses.ShouldHaveSingleItem();
        clause.Section.ShouldBe("Rules > 4 Events > 4.2 Slides");
        clause.Number.ShouldBe("4.2");
        clause.Anchor.ShouldBe("42-slides");
        clause.Full.ShouldBe("4 Events > 4.2 Slides: You may post a slide. Name the speaker.");
        Quotes(document, 0).ShouldBe(["You may post a slide.", "Name the speaker."]);
    }

    [Fact]
    public void A_numbered_paragraph_gives_the_clause_its_number_and_is_quoted_without_it()
    {
        var document = Read("# Rules\n\n**B2.** Ask the desk first.\n\n8.1 Officers do not comment.\n\nSection 5 applies to all of us.\n");
        document.Clauses.Select(c => c.Number).ShouldBe(["B2", "8.1", null]);
        Quotes(document, 0).ShouldBe(["Ask the desk first."]);
        Quotes(document, 1).ShouldBe(["Officers do not comment."]);
        Quotes(document, 2).ShouldBe(["Section 5 applies to all of us."]);
    }

    [Fact]
    public void Items_keep_the_sentence_that_introduces_them()
    {
        var document = Read("# Rules\n\nBe kind. Never post:\n\n- a patient's name; or\n- a picture of a ward. Not even an empty one.\n");
        var clause = document.Clauses.ShouldHaveSingleItem();
        clause.Reading.ShouldBe("Be kind. Never post:\n- a patient's name; or\n- a picture of a ward. Not even an empty one.");
        clause.LeadIn!.Value.Of(document.Text).ShouldBe("Never post:");
        Quotes(document, 0).ShouldBe(["Be kind.", "Never post:", "a patient's name; or", "a picture of a ward.", "Not even an empty one."]);
        clause.Sentences.Select(clause.NeedsLeadIn).ShouldBe([false, false, true, true, true]);
    }

    [Fact]
    public void A_long_list_becomes_several_clauses_that_all_read_the_lead_in()
    {
        var items = string.Concat(Enumerable.Range(1, 12).Select(i => $"- item {i} with quite a few words in it, so that the list as a whole is long\n"));
        var document = Read("# Rules\n\nStaff must not post the following:\n\n" + items);
        document.Clauses.Count.ShouldBeGreaterThan(1);
        document.Clauses.ShouldAllBe(c => c.Reading.StartsWith("Staff must not post the following:\n", StringComparison.Ordinal));
        document.Clauses.ShouldAllBe(c => c.LeadIn!.Value.Of(document.Text) == "Staff must not post the following:");
        document.Clauses.Sum(c => c.Sentences.Count).ShouldBe(13);
    }

    [Fact]
    public void A_table_row_is_quoted_whole_and_led_in_by_its_column_heads()
    {
        var document = Read("# Rules\n\n| What | Who says yes |\n|---|---|\n| A **draft** | Comms desk |\n| A photo | Ward manager |\n");
        var clause = document.Clauses.ShouldHaveSingleItem();
        clause.Reading.ShouldBe("What | Who says yes\nA draft | Comms desk\nA photo | Ward manager");
        clause.LeadIn!.Value.Of(document.Text).ShouldBe("What | Who says yes");
        Quotes(document, 0).ShouldBe(["A **draft** | Comms desk", "A photo | Ward manager"]);
    }

    [Fact]
    public void Underlined_and_bold_headings_are_headings()
    {
        var document = Read("Rules\n=====\n\nPhotos\n------\n\n**Can I post a selfie?**\n\nYes, in the staff room.\n");
        document.Title.ShouldBe("Rules");
        document.Clauses.ShouldHaveSingleItem().Section.ShouldBe("Rules > Photos > Can I post a selfie?");
    }

    [Fact]
    public void Fenced_text_holds_no_headings()
    {
        var document = Read("# Rules\n\nA good post:\n\n```\n# Not a heading at all\n- nor an item of a list\n```\n\nAsk the desk first.\n");
        document.Clauses.Select(c => c.Section).ShouldAllBe(s => s == "Rules");
        document.Clauses[1].Reading.ShouldBe("# Not a heading at all - nor an item of a list");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void The_text_is_the_file_as_it_stands_whatever_its_line_ends(string end)
    {
        var text = "# Rules\n\nNever post\na name. Ask first.\n\n- one two three\n  four\n".Replace("\n", end, StringComparison.Ordinal);
        var document = new MarkdownReader().Read("guidance.md", (byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);
        document.Text.ShouldBe(text);
        document.Clauses.Select(c => c.Reading).ShouldBe(["Never post a name. Ask first.", "- one two three four"]);
        Quotes(document, 0).ShouldBe([$"Never post{end}a name.", "Ask first."]);
        Quotes(document, 1).ShouldBe([$"one two three{end}  four"]);
    }

    [Fact]
    public void Comments_are_not_read_and_do_not_move_the_offsets()
    {
        var document = Read("# Rules\n\n<!-- ask\nthe lead -->Never post <!-- really -->a name. Ask first.\n");
        document.Clauses[0].Reading.ShouldBe("Never post a name. Ask first.");
        Quotes(document, 0).ShouldBe(["Never post <!-- really -->a name.", "Ask first."]);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_with_their_line()
    {
        var refused = Should.Throw<UnreadableGuidanceException>(() => new MarkdownReader().Read("guidance.md", (byte[])[.. "# R\n\nCaf"u8, 0xE9, .. " is\n"u8]));
        refused.Message.ShouldBe("guidance.md, line 3: the bytes there are not UTF-8; save the file as UTF-8.");
    }

    [Theory]
    [InlineData("# Only\n\n## Headings\n", "guidance.md holds no text that could be cited.")]
    [InlineData("a\0b c d e", "guidance.md, line 1: the file holds a zero byte, so it is no text.")]
    public void A_file_without_anything_to_cite_is_refused(string text, string message) =>
        Should.Throw<UnreadableGuidanceException>(() => Read(text)).Message.ShouldBe(message);

    [Fact]
    public void More_than_twenty_thousand_clauses_are_refused_with_the_line()
    {
        var text = "# Rules\n\n" + string.Concat(Enumerable.Repeat("You may post this.\n\n", 20_001));
        Should.Throw<UnreadableGuidanceException>(() => Read(text)).Message.ShouldBe("guidance.md, line 40003: the document has more than 20,000 clauses; part it into several.");
    }

    [Fact]
    public void More_than_twenty_megabytes_are_refused() =>
        Should.Throw<UnreadableGuidanceException>(() => new MarkdownReader().Read("guidance.md", new byte[(20 * 1024 * 1024) + 1])).Message.ShouldBe("guidance.md is 20.0 MB; a guidance file may have 20 MB.");

    [Theory]
    [InlineData("[[[[[[[[")]
    [InlineData("**__*_`")]
    [InlineData("<!-- ")]
    [InlineData("![a](")]
    [InlineData("{% a \"")]
    [InlineData("| a ")]
    [InlineData("see 4.2 (see ")]
    public void Tangled_markup_takes_no_time(string tangle)
    {
        var line = string.Concat(Enumerable.Repeat(tangle, 90_000 / tangle.Length));
        var text = "# Rules\n\n" + string.Concat(Enumerable.Repeat(line + "\n\n", 5)) + "Ask the desk first.\n";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Read(text).Clauses.ShouldNotBeEmpty();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_line_that_no_one_wrote_is_refused() =>
        Should.Throw<UnreadableGuidanceException>(() => Read("# Rules\n\n" + new string('a', 100_001))).Message.ShouldBe("guidance.md, line 3: the line has more than 100,000 characters; break it into paragraphs.");

    [Theory]
    [InlineData("guidance.md", true)]
    [InlineData("GUIDANCE.MD", true)]
    [InlineData("notes.txt", true)]
    [InlineData("guidance.docx", false)]
    public void It_takes_Markdown_and_plain_text(string name, bool takes) => new MarkdownReader().Reads(name).ShouldBe(takes);
}

using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Word;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Documents.Tests.Word;

public sealed class DocxReaderTests
{
    /// <summary>Definition 0 counts 1, 1.1, (a); definition 1 has bullets; list 3 starts the first anew at 5.</summary>
    private const string Numbering = """
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading2"/><w:lvlText w:val="%1"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%2."/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """;

    private static GuidanceDocument Read(string body) => Read(WordFile.Of(body));

    private static GuidanceDocument Read(WordFile file) => new DocxReader().Read("guidance.docx", file.Bytes());

    [Fact]
    public void Tracked_changes_are_accepted_and_moved_text_is_kept_once()
    {
        var document = new DocxReader().Read("DOC-02.docx", File.ReadAllBytes(Needs.Data("reports/DOC-02.docx")));
        document.Text.ShouldBe("Larkhill rules, with changes tracked\n\n1 Slides\n\n1.1 Staff may post a slide if the speaker agrees.\n\n2 Comments\n\n2.1 Staff must not delete complaints.\n\n2.3 Ask the comms lead before you block anyone.");
        document.Clauses.Select(c => c.Number).ShouldBe(["1.1", "2.1", "2.3"]);
        document.Clauses[0].Section.ShouldBe("Larkhill rules, with changes tracked > 1 Slides");
        document.Clauses[0].Sentences.ShouldHaveSingleItem().Of(document.Text).ShouldBe("Staff may post a slide if the speaker agrees.");
    }

    [Fact]
    public void Hyphens_breaks_tabs_and_symbols_are_read_as_they_are_seen()
    {
        var document = new DocxReader().Read("DOC-04.docx", File.ReadAllBytes(Needs.Data("reports/DOC-04.docx")));
        document.Clauses.ShouldHaveSingleItem().Run.Of(document.Text).ShouldBe("1.1 Take a post down 1-24 hours after a request, and report it.\nWrite e-mail, not email. Score ≥ 2.");
        document.Clauses[0].Reading.ShouldBe("1.1 Take a post down 1-24 hours after a request, and report it. Write e-mail, not email. Score ≥ 2.");
    }

    [Fact]
    public void A_deleted_paragraph_end_joins_two_paragraphs()
    {
        var document = Read("<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr><w:r><w:t>Ask the desk </w:t></w:r></w:p>" + WordFile.P("before you post."));
        document.Clauses.ShouldHaveSingleItem().Reading.ShouldBe("Ask the desk before you post.");
    }

    [Fact]
    public void Deleted_rows_are_gone_and_moved_away_text_too()
    {
        var row = "<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr><w:tc><w:p><w:r><w:t>Old</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Nobody</w:t></w:r></w:p></w:tc></w:tr>";
        var document = Read(WordFile.Table(["What", "Who"], ["A photo", "Ward manager"]).Replace("</w:tbl>", row + "</w:tbl>", StringComparison.Ordinal)
            + "<w:p><w:moveFrom w:id=\"2\" w:author=\"a\"><w:r><w:t>Gone from here.</w:t></w:r></w:moveFrom><w:r><w:t>Ask the desk first.</w:t></w:r></w:p>");
        document.Text.ShouldBe("What | Who\nA photo | Ward manager\n\nAsk the desk first.");
    }

    [Fact]
    public void Headings_are_known_by_outline_by_style_and_by_what_the_style_is_based_on()
    {
        var styles = """
            <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="berschrift2"/></w:style>
            <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="Überschrift 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="Circle"/><w:basedOn w:val="Circle"/></w:style>
            """;
        static string Styled(string style, string text) => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        var document = Read(WordFile.Of(
            Styled("berschrift1", "Rules") + Styled("Kapitel", "Photos") + "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr><w:r><w:t>Wards</w:t></w:r></w:p>" + Styled("Circle", "Ask the desk first.")).With("styles", styles));
        document.Clauses.ShouldHaveSingleItem().Section.ShouldBe("Rules > Photos > Wards");
    }

    [Fact]
    public void A_line_in_bold_is_a_pseudo_heading_and_a_title_stands_above_all()
    {
        var file = WordFile.Of("<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Social media</w:t></w:r></w:p>" + WordFile.H(1, "Photos")
            + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Can I post a selfie?</w:t></w:r></w:p>" + WordFile.P("Yes, in the staff room.") + WordFile.H(1, "Slides") + WordFile.P("Ask the speaker first."))
            .With("styles", "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>");
        var document = Read(file);
        document.Title.ShouldBe("Social media");
        document.Clauses.Select(c => c.Section).ShouldBe(["Social media > Photos > Can I post a selfie?", "Social media > Slides"]);
    }

    [Fact]
    public void A_document_of_chapters_without_a_title_is_called_by_its_file()
    {
        var document = Read(WordFile.H(1, "Photos") + WordFile.P("Ask the desk first.") + WordFile.H(1, "Slides") + WordFile.P("Ask the speaker first."));
        document.Clauses.Select(c => c.Section).ShouldBe(["guidance > Photos", "guidance > Slides"]);
        document.Clauses[0].Full.ShouldBe("Photos: Ask the desk first.");
    }

    [Fact]
    public void Lists_and_headings_are_numbered_as_Word_numbers_them()
    {
        static string Numbered(string text) => $"<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        var document = Read(WordFile.Of(
            WordFile.H(1, "Rules")
            + Numbered("Slides") + WordFile.Item(1, 1, "Staff may post a slide if:") + WordFile.Item(1, 2, "the speaker agrees;") + WordFile.Item(1, 2, "it shows no patient.") + WordFile.Item(1, 1, "Name the speaker.")
            + Numbered("Photos") + WordFile.Item(1, 1, "Ask the desk first.")
            + Numbered("Kit") + WordFile.P("Take with you:") + WordFile.Item(2, 0, "a camera;") + WordFile.Item(2, 1, "its charger; and") + WordFile.Item(2, 1, "its bag.")
            + WordFile.Item(3, 0, "This one starts at five.")).With("numbering", Numbering));
        document.Text.ShouldBe("""
            Rules

            1 Slides

            1.1 Staff may post a slide if:

                (a) the speaker agrees;
                (b) it shows no patient.

            1.2 Name the speaker.

            2 Photos

            2.1 Ask the desk first.

            3 Kit

            Take with you:

            - a camera;
              i. its charger; and
              ii. its bag.

            5 This one starts at five.
            """.ReplaceLineEndings("\n"));
        document.Clauses.Select(c => c.Number).ShouldBe(["1.1", "1.2", "2.1", "3", "3"]);
        document.Clauses[0].LeadIn!.Value.Of(document.Text).ShouldBe("1.1 Staff may post a slide if:");
        document.Clauses[0].Sentences.Select(s => s.Of(document.Text)).ShouldBe(["Staff may post a slide if:", "the speaker agrees;", "it shows no patient."]);
    }

    [Fact]
    public void A_table_is_read_row_by_row_with_what_spans_rows_repeated()
    {
        var merged = "<w:tbl><w:tr><w:tc>" + WordFile.P("What") + "</w:tc><w:tc>" + WordFile.P("Who") + "</w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + WordFile.P("Photos") + "</w:tc><w:tc>" + WordFile.P("Ward manager, for wards") + "</w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>" + WordFile.P("Comms desk, for the rest") + "</w:tc></w:tr></w:tbl>";
        var document = Read(WordFile.H(1, "Rules") + WordFile.P("Who decides:") + merged);
        var clause = document.Clauses.ShouldHaveSingleItem();
        clause.Reading.ShouldBe("Who decides:\nWhat | Who\nPhotos | Ward manager, for wards\nPhotos | Comms desk, for the rest");
        clause.LeadIn!.Value.Of(document.Text).ShouldBe("What | Who");
    }

    [Fact]
    public void A_frame_around_text_is_no_table() =>
        Read("<w:tbl><w:tr><w:tc>" + WordFile.H(1, "Rules") + WordFile.P("Ask the desk first.") + "</w:tc></w:tr></w:tbl>").Clauses.ShouldHaveSingleItem().Section.ShouldBe("Rules");

    [Fact]
    public void Links_fields_content_controls_and_text_boxes_are_read()
    {
        var document = Read(
            "<w:p><w:r><w:t xml:space=\"preserve\">Read </w:t></w:r><w:hyperlink w:anchor=\"x\"><w:r><w:t>our page</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\">, section </w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF _Ref1 \\h</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>4.2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>"
            + "<w:sdt><w:sdtPr/><w:sdtContent>" + WordFile.P("Ask the desk first.") + "</w:sdtContent></w:sdt>"
            + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + WordFile.P("Click here to enter text.") + "</w:sdtContent></w:sdt>"
            + "<w:p><w:r><w:t>Look at the box.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>" + WordFile.P("Never post a name.") + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>" + WordFile.P("Never post a name.") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r></w:p>");
        document.Text.ShouldBe("Read our page, section 4.2.\n\nAsk the desk first.\n\nLook at the box.\n\nNever post a name.");
    }

    [Fact]
    public void A_footnote_stands_at_the_end_of_its_section()
    {
        var document = Read(WordFile.Of(
            WordFile.H(1, "Rules") + "<w:p><w:r><w:t>Ask the desk first.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + WordFile.P("Then post it yourself.") + WordFile.H(2, "More") + WordFile.P("Name the speaker always."))
            .With("footnotes", "<w:footnote w:id=\"2\">" + WordFile.P("The desk is open on weekdays.") + "</w:footnote>"));
        document.Clauses.Select(c => c.Reading).ShouldBe(["Ask the desk first.", "Then post it yourself.", "The desk is open on weekdays.", "Name the speaker always."]);
        document.Clauses[2].Section.ShouldBe("Rules");
    }

    [Fact]
    public void A_table_of_contents_is_left_out()
    {
        var document = Read(WordFile.Of("<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r><w:t>Photos and more ... 3</w:t></w:r></w:p>" + WordFile.P("Ask the desk first."))
            .With("styles", "<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>"));
        document.Text.ShouldBe("Ask the desk first.");
    }

    [Fact]
    public void What_is_no_Word_document_is_refused_in_one_sentence()
    {
        Should.Throw<UnreadableGuidanceException>(() => new DocxReader().Read("a.docx", "not a zip"u8.ToArray())).Message.ShouldBe("a.docx is damaged: it is no Word document (.docx).");
        Should.Throw<UnreadableGuidanceException>(() => new DocxReader().Read("a.docx", (byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1])).Message.ShouldBe("a.docx is protected with a password or saved as an old .doc; save it as .docx without a password.");
        Should.Throw<UnreadableGuidanceException>(() => Read(WordFile.Of("<w:p>").WithRaw("word/document.xml", "<w:document"))).Message.ShouldStartWith("guidance.docx is damaged");
    }

    [Fact]
    public void An_external_entity_is_refused_not_resolved()
    {
        var file = WordFile.Of("").WithRaw("word/document.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>");
        Should.Throw<UnreadableGuidanceException>(() => Read(file)).Message.ShouldStartWith("guidance.docx is damaged");
    }

    [Fact]
    public void A_file_that_unpacks_to_gigabytes_is_refused_early()
    {
        var file = WordFile.Of("").WithRaw("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + new string('a', 45_000_000) + "</w:t></w:r></w:p></w:body></w:document>").Bytes();
        file.Length.ShouldBeLessThan(2_000_000);
        Should.Throw<UnreadableGuidanceException>(() => new DocxReader().Read("bomb.docx", file)).Message.ShouldStartWith("bomb.docx ");
    }

    [Fact]
    public void Deep_nesting_ends_somewhere()
    {
        var body = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 2_000)) + WordFile.P("Too deep to read.") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 2_000)) + WordFile.P("Ask the desk first.");
        Read(body).Text.ShouldBe("Ask the desk first.");
    }
}

using GuidanceBot.Core.Guidance;
using Shouldly;
using Xunit;

namespace GuidanceBot.Documents.Tests;

public sealed class SameClausesTests
{
    [Theory]
    [InlineData("larch.html")]
    [InlineData("larch-word.docx")]
    [InlineData("larch-writer.docx")]
    [InlineData("larch-word.pdf")]
    [InlineData("larch-columns.pdf")]
    public void The_same_guidance_gives_the_same_clauses_in_every_format(string file)
    {
        var expected = Larch.Read("larch.md").Clauses;
        var document = Larch.Read(file);
        document.Clauses.Select(c => c.Section + ": " + c.Reading).ShouldBe(expected.Select(c => c.Section + ": " + c.Reading));
        document.Clauses.Select(c => c.Number).ShouldBe(expected.Select(c => c.Number));
        document.Clauses.Select(c => c.Full).ShouldBe(expected.Select(c => c.Full));
        document.Title.ShouldBe("Larch Hospital: posting about work");
    }

    [Theory]
    [InlineData("larch.html")]
    [InlineData("larch-word.docx")]
    [InlineData("larch-columns.pdf")]
    public void Every_sentence_is_quoted_from_the_extracted_text(string file)
    {
        var expected = Larch.Read("larch.md");
        var document = Larch.Read(file);
        Quotes(document).ShouldBe(Quotes(expected));
        document.Clauses.Select(c => c.LeadIn?.Of(document.Text)).ShouldBe(expected.Clauses.Select(c => c.LeadIn?.Of(expected.Text)));
        document.Clauses.ShouldAllBe(c => c.Run.Start < c.Run.End && c.Run.End <= document.Text.Length);
    }

    [Fact]
    public void A_clause_links_to_its_place_where_the_format_has_places()
    {
        Larch.Read("larch.md").Clauses[3].Anchor.ShouldBe("21-names-and-details");
        Larch.Read("larch.html").Clauses[3].Anchor.ShouldBe("2-1-names-and-details");
        Larch.Read("larch-columns.pdf").Clauses[3].Anchor.ShouldBe("page=1");
        Larch.Read("larch-columns.pdf").Clauses[^1].Anchor.ShouldBe("page=2");
        Larch.Read("larch-word.docx").Clauses[3].Anchor.ShouldBeNull();
    }

    [Fact]
    public void Front_matter_stands_in_document_properties_and_meta_tags()
    {
        Larch.Read("larch-word.docx").FrontMatter.ShouldBe(new FrontMatter { Owner = "Communications team", ReviewBy = new DateOnly(2027, 3, 1) });
        Larch.Read("larch.html").FrontMatter.ShouldBe(new FrontMatter { Owner = "Communications team", SourceUrl = new Uri("https://intranet.larch.example/posting") });
    }

    private static string[] Quotes(GuidanceDocument document) =>
        [.. document.Clauses.SelectMany(c => c.Sentences.Select(s => string.Join(' ', s.Of(document.Text).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))))];
}

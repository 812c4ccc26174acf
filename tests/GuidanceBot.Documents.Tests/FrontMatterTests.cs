using System.Text;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Markdown;
using Shouldly;
using Xunit;

namespace GuidanceBot.Documents.Tests;

public sealed class FrontMatterTests
{
    private static GuidanceDocument Read(string text) => new MarkdownReader().Read("guidance.md", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_document_says_who_keeps_it_and_how_long_it_holds()
    {
        var document = Read("---\nowner: Communications team\neffective: 2026-09-01\nReview by: 2027-03-01\nexpires: 2027-09-01\ncontact: comms@example.org\nsource_url: https://example.org/rules\ntags: [a, b]\n---\n# Rules\n\nAsk the desk first.\n");
        document.FrontMatter.ShouldBe(new FrontMatter
        {
            Owner = "Communications team",
            Effective = new DateOnly(2026, 9, 1),
            ReviewBy = new DateOnly(2027, 3, 1),
            Expires = new DateOnly(2027, 9, 1),
            Contact = "comms@example.org",
            SourceUrl = new Uri("https://example.org/rules"),
        });
        document.Clauses.ShouldHaveSingleItem().Run.Of(document.Text).ShouldBe("Ask the desk first.");
    }

    [Theory]
    [InlineData("---\nexpires: next March\n---\nAsk the desk first.", "guidance.md, line 2: expires must be a day such as 2027-03-01, not \"next March\".")]
    [InlineData("---\r\nowner: Comms\r\n\r\nreview_by: 01/03/2027\r\n---\r\nAsk the desk first.", "guidance.md, line 4: review_by must be a day such as 2027-03-01, not \"01/03/2027\".")]
    [InlineData("---\nsource_url: javascript:alert(1)\n---\nAsk the desk first.", "guidance.md, line 2: source_url must be a web address that begins with https:// or http://, not \"javascript:alert(1)\".")]
    [InlineData("---\nowner: Comms\nAsk the desk first.", "guidance.md, line 1: the front matter that begins here has no closing line of three hyphens.")]
    [InlineData("---\nowner: \"Comms\ncontact: [\n---\nAsk the desk first.", "guidance.md, line 2: the front matter is not valid YAML; write lines such as \"owner: Communications team\".")]
    public void What_is_wrong_is_said_in_one_sentence_with_its_line(string text, string message) =>
        Should.Throw<UnreadableGuidanceException>(() => Read(text)).Message.ShouldBe(message);

    [Theory]
    [InlineData("---\n\nAsk the desk first.\n")]
    [InlineData("---\nAsk the desk: it will help.\n")]
    [InlineData("---\nAsk the desk first.\n\n---\n\nThen post it.\n")]
    public void A_rule_at_the_top_is_no_front_matter(string text) => Read(text).FrontMatter.ShouldBe(FrontMatter.None);

    [Fact]
    public void Nested_and_repeated_YAML_is_never_unfolded()
    {
        var bomb = "---\nowner: Comms\na: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\ncontact: *c\n---\nAsk the desk first.\n";
        Read(bomb).FrontMatter.Owner.ShouldBe("Comms");
    }
}

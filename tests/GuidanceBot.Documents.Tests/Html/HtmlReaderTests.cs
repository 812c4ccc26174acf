using System.Text;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Html;
using Shouldly;
using Xunit;

namespace GuidanceBot.Documents.Tests.Html;

public sealed class HtmlReaderTests
{
    private static GuidanceDocument Read(string html) => new HtmlReader().Read("guidance.html", Encoding.UTF8.GetBytes(html));

    [Fact]
    public void Only_the_main_part_is_read()
    {
        var document = Read("""
            <!doctype html><html><head><title>Staff intranet</title><style>p{}</style></head><body>
            <header><a href="/">Home</a> Intranet</header><nav><ul><li>News about us</li></ul></nav>
            <main><header><h1 id="top">Social media</h1></header><script>var x = "Never read this";</script>
            <h2 id="photos">Photos</h2><p>Ask the <b>ward</b> manager
              first.</p><p hidden>Not shown to anyone.</p><form><p>Search our pages</p></form>
            <div>Loose words in a box.</div></main>
            <aside>Related pages here</aside><footer>Copyright of the Trust</footer></body></html>
            """);
        document.Text.ShouldBe("Social media\n\nPhotos\n\nAsk the ward manager first.\n\nLoose words in a box.");
        document.Title.ShouldBe("Social media");
        document.Clauses[0].Section.ShouldBe("Social media > Photos");
        document.Clauses[0].Anchor.ShouldBe("photos");
    }

    [Fact]
    public void Lists_keep_their_lead_in_their_numbers_and_their_depth()
    {
        var document = Read("<h1>Rules</h1><p>Staff must not:</p><ul><li>post names;</li><li>post pictures of:<ol start=\"3\"><li>wards;</li><li>patients.</li></ol></li></ul><ol><li>First, ask the desk.</li></ol>");
        document.Text.ShouldBe("Rules\n\nStaff must not:\n\n- post names;\n- post pictures of:\n  3. wards;\n  4. patients.\n\n1. First, ask the desk.");
        document.Clauses[0].LeadIn!.Value.Of(document.Text).ShouldBe("Staff must not:");
    }

    [Fact]
    public void Tables_are_read_row_by_row()
    {
        var document = Read("<h1>Rules</h1><p>Who decides:</p><table><thead><tr><th>What</th><th>Who</th></tr></thead><tr><td rowspan=\"2\">Photos</td><td>Ward manager, for wards</td></tr><tr><td>Comms desk</td></tr></table>");
        document.Clauses.ShouldHaveSingleItem().Reading.ShouldBe("Who decides:\nWhat | Who\nPhotos | Ward manager, for wards\nPhotos | Comms desk");
        document.Clauses[0].LeadIn!.Value.Of(document.Text).ShouldBe("What | Who");
    }

    [Fact]
    public void A_table_that_lays_out_the_page_is_no_table() =>
        Read("<table><tr><td><h1>Rules</h1></td></tr><tr><td><p>Ask the desk first.</p></td></tr></table>").Text.ShouldBe("Rules\n\nAsk the desk first.");

    [Fact]
    public void Questions_are_headings_however_they_are_marked_up()
    {
        var document = Read("<h1>Questions</h1><dl><dt>Can I post a selfie?</dt><dd>Yes, in the staff room.</dd></dl><details><summary>And on a ward</summary><p>No, never do that.</p></details><p><strong>What about slides?</strong></p><p>Ask the speaker first.</p><dl><dt>Ward</dt><dd>a room with patients in it</dd></dl>");
        document.Clauses.Select(c => c.Section + ": " + c.Reading).ShouldBe(
        [
            "Questions > Can I post a selfie?: Yes, in the staff room.",
            "Questions > And on a ward: No, never do that.",
            "Questions > What about slides?: Ask the speaker first.",
            "Questions > What about slides?: Ward: a room with patients in it",
        ]);
    }

    [Fact]
    public void Entities_breaks_and_struck_words_are_read_as_they_are_seen() =>
        Read("<h1>R</h1><p>Ask&nbsp;the desk &amp; wait.<br>Then <del>never</del> post re&shy;ports<sup><a href=\"#n1\">1</a></sup>.</p>").Clauses.ShouldHaveSingleItem().Reading.ShouldBe("Ask\u00a0the desk & wait. Then post reports.");

    [Fact]
    public void A_page_says_who_keeps_it()
    {
        var document = Read("<html><head><meta name=\"guidance:owner\" content=\"Comms\"><meta name=\"guidance:review-by\" content=\"2027-03-01\"><link rel=\"canonical\" href=\"https://example.org/rules\"></head><body><p>Ask the desk first.</p></body></html>");
        document.FrontMatter.ShouldBe(new FrontMatter { Owner = "Comms", ReviewBy = new DateOnly(2027, 3, 1), SourceUrl = new Uri("https://example.org/rules") });
        Should.Throw<UnreadableGuidanceException>(() => Read("<meta name=\"guidance:expires\" content=\"soon\"><p>Ask the desk first.</p>")).Message.ShouldBe("guidance.html, meta tag: expires must be a day such as 2027-03-01, not \"soon\".");
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<font color=1>")]
    [InlineData("<b><p>")]
    [InlineData("<ul><li>")]
    public void Tags_without_end_are_refused_in_no_time(string tag)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Should.Throw<UnreadableGuidanceException>(() => Read(string.Concat(Enumerable.Repeat(tag + "x", 400_000)))).Message.ShouldContain("too many or too deeply nested tags");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void The_worst_page_that_is_let_in_takes_seconds()
    {
        var page = string.Concat(Enumerable.Range(0, 39).Select(i => $"<font color={i}>")) + string.Concat(Enumerable.Repeat("<p>Ask the desk. ", 20_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Read(page).Clauses.ShouldNotBeEmpty();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_page_without_words_is_refused() => Should.Throw<UnreadableGuidanceException>(() => Read("<nav>Only links here</nav>")).Message.ShouldBe("guidance.html holds no text that could be cited.");
}

using GuidanceBot.Core.Text;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Ask first. Then post.", "Ask first.|Then post.")]
    [InlineData("Use plain words, e.g. Twitter for X. Ask Dr. Lee.", "Use plain words, e.g. Twitter for X.|Ask Dr. Lee.")]
    [InlineData("See section 4.2 for slides. See no. 5 too. No. Ask first.", "See section 4.2 for slides.|See no. 5 too.|No.|Ask first.")]
    [InlineData("4.2. Staff may post. 24 hours is the limit.", "4.2. Staff may post.|24 hours is the limit.")]
    [InlineData("Read https://example.org/a.b?c=d. Then www.example.org. Good.", "Read https://example.org/a.b?c=d.|Then www.example.org.|Good.")]
    [InlineData("Ask: \"May I share it?\" If the answer is no, stop.", "Ask: \"May I share it?\"|If the answer is no, stop.")]
    [InlineData("Ask \"May I share it?\" before you do.", "Ask \"May I share it?\" before you do.")]
    [InlineData("She said \u201cStop.\u201d We stopped!", "She said \u201cStop.\u201d|We stopped!")]
    [InlineData("J. R. Smith agrees. So does the U.S. Department of Health. We work in the U.S. Staff do too.", "J. R. Smith agrees.|So does the U.S. Department of Health.|We work in the U.S.|Staff do too.")]
    [InlineData("Under 5 C.F.R. § 734.306 it is banned.", "Under 5 C.F.R. § 734.306 it is banned.")]
    [InlineData("Post by 5 p.m. Later posts wait until 8 a.m. the next day.", "Post by 5 p.m.|Later posts wait until 8 a.m. the next day.")]
    [InlineData("Wait… then post. Really?! Yes.", "Wait… then post.|Really?!|Yes.")]
    [InlineData("**Never post.** *Ask the desk.* `Done`.", "**Never post.**|*Ask the desk.*|`Done`.")]
    [InlineData("A line\nthat goes on. \n\nA new paragraph\n\nwithout a stop", "A line\nthat goes on.|A new paragraph|without a stop")]
    [InlineData("Plans are possibilities. team members must not guess.", "Plans are possibilities.|team members must not guess.")]
    [InlineData("  \n ", "")]
    public void Prose_is_cut_where_a_reader_would_cut_it(string text, string expected) =>
        string.Join('|', Sentences.Of(text).Select(s => s.Of(text))).ShouldBe(expected);

    [Theory]
    [InlineData(". A")]
    [InlineData(". Ab")]
    [InlineData("4. ")]
    [InlineData("\n ")]
    [InlineData(".\" ")]
    public void A_megabyte_of_tangle_is_cut_in_no_time(string tangle)
    {
        var text = string.Concat(Enumerable.Repeat(tangle, 400_000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Sentences.Of(text).Count.ShouldBeInRange(0, 400_001);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}

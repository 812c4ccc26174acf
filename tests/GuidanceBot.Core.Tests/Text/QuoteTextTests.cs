using GuidanceBot.Core.Text;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Text;

public sealed class QuoteTextTests
{
    [Theory]
    [InlineData("Ask **first**, then _post_.", "Ask first, then post.")]
    [InlineData("See [the form](https://example.org/form) today.", "See the form today.")]
    [InlineData("- You name the speaker", "You name the speaker")]
    [InlineData("3. Ring the comms desk", "Ring the comms desk")]
    [InlineData("| A draft read | Comms desk | 01632 960140 |", "A draft read · Comms desk · 01632 960140")]
    [InlineData("Ask:\n\n| You would like | Ask |\n|---|---|\n| A photo | Comms |", "Ask: You would like · Ask · A photo · Comms")]
    [InlineData("Use `#hashtags` \\*sparingly\\*", "Use #hashtags *sparingly*")]
    [InlineData("snake_case_names and 2 * 3 * 4", "snake_case_names and 2 * 3 * 4")]
    [InlineData("two\n  lines", "two lines")]
    [InlineData("<b>not ours</b>", "<b>not ours</b>")]
    [InlineData("", "")]
    public void Marks_are_taken_off_and_words_stay(string quote, string shown) => QuoteText.Plain(quote).ShouldBe(shown);

    [Fact]
    public void The_deciding_words_stay_marked_where_marks_are_taken_off()
    {
        const string quote = "You may share it if **you name the speaker** in your post.";
        var at = quote.IndexOf("you name", StringComparison.Ordinal);
        var runs = QuoteText.Runs(quote, [new TextSpan(at, at + "you name the speaker".Length)]);
        runs.ShouldBe([new("You may share it if ", false), new("you name the speaker", true), new(" in your post.", false)]);
    }

    [Fact]
    public void A_very_long_quote_is_shown_as_it_stands()
    {
        var quote = new string('*', 30_000);
        QuoteText.Plain(quote).ShouldBe(quote);
    }
}

using System.Text.Json;
using GuidanceBot.Core.LanguageModel;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.LanguageModel;

public sealed class QuoteVerifierTests
{
    private const string Slides = "You may photograph and share a slide if the speaker has not asked people not to. Name the speaker in your post.";

    [Fact]
    public void Public_report_QTE_01_every_quote_is_accepted_or_refused_as_reported()
    {
        var rows = File.ReadLines(Needs.Data("reports/QTE-01.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        rows.Count.ShouldBe(7);
        foreach (var row in rows)
        {
            var check = QuoteVerifier.Check(row.GetProperty("guidance").GetString()!, row.GetProperty("model_quote").GetString()!);
            (check == QuoteCheck.Accepted).ShouldBe(row.GetProperty("expect").GetProperty("accepted").GetBoolean(), row.GetProperty("id").GetString());
        }
    }

    [Fact]
    public void A_whole_sentence_is_accepted_however_it_is_spaced() =>
        QuoteVerifier.Check(Slides, "Name  the speaker\n in your post.").ShouldBe(QuoteCheck.Accepted);

    [Theory]
    [InlineData("You may photograph and share a slide")]
    [InlineData("the speaker has not asked people not to.")]
    public void A_quote_that_drops_its_condition_is_refused(string quote) => QuoteVerifier.Check(Slides, quote).ShouldBe(QuoteCheck.MeaningCut);

    [Fact]
    public void A_part_of_a_word_is_no_quote() =>
        QuoteVerifier.Check("Unauthorised staff post from the ward here.", "authorised staff post from the ward here.").ShouldBe(QuoteCheck.NotFound);

    [Fact]
    public void A_short_clause_may_be_quoted_whole() => QuoteVerifier.Check("No selfies.", "No selfies.").ShouldBe(QuoteCheck.Accepted);

    [Fact]
    public void More_than_sixty_words_are_refused()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 61)) + ".";
        QuoteVerifier.Check("Before. " + text, text).ShouldBe(QuoteCheck.Length);
    }
}

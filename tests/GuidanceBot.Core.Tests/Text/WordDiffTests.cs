using GuidanceBot.Core.Text;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Text;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Our clinic cures back pain.", "Our clinic helps people with back pain.", "Our clinic [-cures][+helps people with] back pain.")]
    [InlineData("Ring my hotline. #hospitallife", "Ring the clinic on 01632 960200. #HospitalLife", "Ring [-my hotline][+the clinic on 01632 960200]. [-#hospitallife][+#HospitalLife]")]
    [InlineData("Proud of our team!", "Proud of our team after a busy week!", "Proud of our team[+ after a busy week]!")]
    [InlineData("Come to Ward 7 tonight", "Come tonight", "Come [-to Ward 7 ]tonight")]
    [InlineData("the same", "the same", "the same")]
    [InlineData("", "new words", "[+new words]")]
    [InlineData("all gone", "", "[-all gone]")]
    [InlineData("one\ntwo", "one\n\ntwo", "one\n\ntwo")]
    public void A_change_reads_as_phrases(string before, string after, string expected) =>
        string.Concat(WordDiff.Of(before, after).Select(p => p.Kind switch { DiffKind.Removed => $"[-{p.Text}]", DiffKind.Added => $"[+{p.Text}]", _ => p.Text })).ShouldBe(expected);

    [Theory]
    [InlineData("Our clinic cures back pain.", "Something else entirely, really.")]
    [InlineData("  spaces   and\ttabs ", "tabs\tand  spaces")]
    [InlineData("a b c d e", "e d c b a")]
    [InlineData("“Quotes” — and 🎉 emoji", "“Quotes” and 🎉🎉 emoji —")]
    public void What_is_left_and_what_came_in_is_the_new_text_to_the_letter(string before, string after) =>
        string.Concat(WordDiff.Of(before, after).Where(p => p.Kind != DiffKind.Removed).Select(p => p.Text)).ShouldBe(after);

    [Fact]
    public void Two_long_texts_count_as_changed_as_a_whole()
    {
        var parts = WordDiff.Of(new string('a', WordDiff.MaxLength + 1), "b");
        parts.Select(p => p.Kind).ShouldBe([DiffKind.Removed, DiffKind.Added]);
    }
}

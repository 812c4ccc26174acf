using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Drafts.Rules;

/// <summary>What a draft reads like as a whole, and what gives way to it.</summary>
public sealed class LikenessTests
{
    private static readonly DraftChecker s_checker = DraftChecker.Shipped(TimeProvider.System);

    [Theory]
    [InlineData("Hello Jean, your husband's scan results were back on the 3rd and he's on the list for the second operation.", "patient_identity")]
    [InlineData("Whoever is on the early: the key is under the blue bin by the hedge and the alarm is 5092.", "secret")]
    public void What_no_keyword_says_is_read_from_the_whole(string text, string category)
        => Check(text, AccountKind.Official, reply: true).Findings.ShouldContain(f => f.Category == category && f.Severity == Severity.Block);

    [Theory]
    [InlineData("\nHave a lovely weekend, everyone, and thank you for all the cake.")]
    [InlineData(" See you at the open day on Saturday, there will be music and a tombola for everyone.")]
    public void Harmless_words_behind_a_draft_make_it_no_milder(string words)
    {
        const string Draft = "You sound so tired, and I read that you have been counting your tablets and said goodbye to the cat. Tomorrow will be brighter.";
        var alone = Check(Draft, AccountKind.Personal, reply: true);

        alone.Verdict.ShouldBe(DraftVerdict.Review);
        Check(Draft + words, AccountKind.Personal, reply: true).Verdict.ShouldBe(DraftVerdict.Review);
        Check(words.Trim() + "\n" + Draft, AccountKind.Personal, reply: true).Verdict.ShouldBe(DraftVerdict.Review);
    }

    [Fact]
    public void An_organisations_line_on_its_own_page_is_no_contact_detail()
    {
        const string Line = "We can't look into this on the page. Please ring 01632 960 402 and we'll help you there.";

        Check(Line, AccountKind.Official, reply: true).Findings.ShouldNotContain(f => f.Category == "contact_detail");
    }

    [Theory]
    [InlineData("Ring Sister Halvard at home on 01632 960 402, she's always up.", "contact_detail")]
    [InlineData("Text Bo on 07700 900338 if the alarm starts.", "contact_detail")]
    [InlineData("Does anyone know the lady with DOB 01/02/1952? She needs a bed tonight.", "patient_identity")]
    public void Somebodys_own_number_or_birthday_on_that_page_is_one(string text, string category)
        => Check(text, AccountKind.Official).Findings.ShouldContain(f => f.Category == category && f.Severity == Severity.Block);

    private static DraftReport Check(string text, AccountKind account, bool reply = false)
        => s_checker.Check(new Draft { Text = text, Account = account, IsReply = reply }, GuidanceSet.Empty);
}

using System.Text;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Markdown;
using Shouldly;
using Xunit;

namespace GuidanceBot.Documents.Tests.Cutting;

public sealed class CrossReferenceTests
{
    private const string Chapters = "\n## 4 Events\n\n### 4.2 Slides\n\nAsk the speaker first.\n\n### 4.3 Embargoes\n\nWait for the journal.\n\n## 5 Photos\n\nAsk the ward manager.\n\n## 12 Accounts\n\nWrite to the comms lead.\n";

    [Theory]
    [InlineData("You may share it, but see 4.2.", "4.2")]
    [InlineData("You may share it (see sections 4.2 and 4.3).", "4.2 4.3")]
    [InlineData("Section 4.3 holds for it too.", "4.3")]
    [InlineData("You may share it under the rules of section 4.", "4.2 4.3")]
    [InlineData("You may share it (see Photos).", "5")]
    [InlineData("You may share it; see the section on \"Accounts\" below.", "12")]
    [InlineData("You may share it, as [the rules](#42-slides) say.", "4.2")]
    [InlineData("You may share it under section 4.2 of the Elections Act.", "")]
    [InlineData("Reply within 5 days, by 12 at noon; 4.2 % do.", "")]
    [InlineData("Look, photos are nice to see.", "")]
    public void A_clause_knows_what_it_points_to(string sentence, string numbers)
    {
        var document = Read("# Rules\n\n## 1 First\n\n" + sentence + "\n" + Chapters);
        string.Join(' ', document.Clauses[0].References.Select(r => document.Clauses.Single(c => string.Equals(c.Id, r, StringComparison.Ordinal)).Number)).ShouldBe(numbers);
    }

    [Fact]
    public void A_chapter_too_long_to_point_at_is_not_followed()
    {
        var document = Read("# Rules\n\n## 1 First\n\nFor more see section 2.\n\n## 2 Second\n\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"### 2.{i} Part\n\nAsk the desk first.\n\n")));
        document.Clauses[0].References.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("## Scope\n\nIn this policy, \"staff\" means everyone who works here. By \"ward\" we mean a room with patients.", "staff ward")]
    [InlineData("## Definitions\n\n- Official account: one that speaks for the Trust.\n- **Embargo** - a time before which news is private.", "Official account,Embargo")]
    [InlineData("## Words we use\n\n| Word | Meaning |\n|---|---|\n| Embargo | a time before which news is private |", "Embargo")]
    [InlineData("## Photos\n\n- Wards: ask the manager first.\n- Corridors: never at all.", "")]
    public void A_clause_knows_which_words_it_explains(string text, string terms)
    {
        var defines = Read("# Rules\n\n" + text).Clauses.SelectMany(c => c.Defines);
        string.Join(terms.Contains(',', StringComparison.Ordinal) ? "," : " ", defines).ShouldBe(terms);
    }

    private static GuidanceDocument Read(string text) => new MarkdownReader().Read("guidance.md", Encoding.UTF8.GetBytes(text));
}

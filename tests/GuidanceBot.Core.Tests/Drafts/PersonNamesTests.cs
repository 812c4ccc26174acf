using GuidanceBot.Core.Drafts;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Drafts;

public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("our mentor Cressida runs it", "Cressida")]
    [InlineData("can i post a pic of maria smith from ward 4?", "maria smith")]
    [InlineData("can maria tweet this", "maria")]
    [InlineData("Well done Callum Brady, discharged today!", "Callum Brady")]
    [InlineData("First aboard was Beti Hopcyn-Wade, in good voice.", "Beti Hopcyn-Wade")]
    [InlineData("mrs jones in bed 4 wants to say thanks", "jones")]
    [InlineData("Mr. Ahmed Khan's scan", "Ahmed Khan")]
    [InlineData("our patient Oyelaran Bamidele said yes", "Oyelaran Bamidele")]
    [InlineData("Look who came back: little Ruby, born with us", "Ruby")]
    [InlineData("We saw Mark and Joy today", "Mark|Joy")]
    [InlineData("Mark Brown went home", "Mark Brown")]
    [InlineData("A man named Qvintus asked", "Qvintus")]
    [InlineData("Priya asked me to post Daniel's picture", "Priya|Daniel")]
    [InlineData("Ms Patel and Miss Okafor agreed", "Patel|Okafor")]
    [InlineData("Mrs de Wit and Maria van der Berg agreed", "de Wit|Maria van der Berg")]
    [InlineData("CAN I POST MARIA'S PICTURE?", "MARIA")]
    [InlineData("gwen signed it, bettina's away, hester wouldn't", "gwen|bettina|hester")]
    [InlineData("Amélie's mum is happy", "Amélie")]
    public void Names_are_found(string text, string names) => Found(text).ShouldBe(names.Split('|'));

    [Theory]
    [InlineData("Mark your posts as personal views. Rob a bank. Frank answers help.")]
    [InlineData("can i nick a picture, or mark it as mine? will you miss me?")]
    [InlineData("Dr Jane Smith talks on Monday; Professor Daniel Price, too.")]
    [InlineData("St Thomas' Hospital and the Marie Curie Hospice tweeted.")]
    [InlineData("Parkinson's and Crohn's have one thing in common")]
    [InlineData("an ms patient asked; Patient Safety Day and Baby Friendly are on Instagram")]
    [InlineData("Can I Post This Picture On LinkedIn Today?")]
    [InlineData("#HospitalLife @JaneSmith https://example.org/daniel")]
    [InlineData("a slide from the AVA conference; his mum OK'd it")]
    [InlineData("")]
    public void Other_words_are_not(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void A_long_text_takes_no_more_than_its_length() => PersonNames.Find(string.Concat(Enumerable.Repeat("Maria Smith ", 8_000))).Count.ShouldBeGreaterThan(100);

    private static IEnumerable<string> Found(string text) => PersonNames.Find(text).Select(s => s.Of(text));
}

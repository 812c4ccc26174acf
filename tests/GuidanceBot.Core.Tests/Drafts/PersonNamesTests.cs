using GuidanceBot.Core.Cases;
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
    [InlineData("our patient Rebecca Hall and Emma Ward agreed", "Rebecca Hall|Emma Ward")]
    [InlineData("I asked the doctor. Maria Smith agreed.", "Maria Smith")]
    [InlineData("On the 21st Callum Brady went home", "Callum Brady")]
    [InlineData("maria de souza's photo, maria o'neill and tom harding", "maria de souza|maria o'neill|tom harding")]
    [InlineData("Amélie's mum is happy", "Amélie")]
    public void Names_are_found(string text, string names) => Found(text).ShouldBe(names.Split('|'));

    [Theory]
    [InlineData("Mark your posts as personal views. Rob a bank. Frank answers help.")]
    [InlineData("can i nick a picture, or mark it as mine? will you miss me?")]
    [InlineData("Dr Jane Smith talks on Monday; Professor Daniel Price, too.")]
    [InlineData("Dr Jane Martin and Professor David James speak; the talk by Sarah Thomas is on Florence Ward")]
    [InlineData("St Thomas' Hospital and the Marie Curie Hospice tweeted.")]
    [InlineData("Parkinson's and Crohn's have one thing in common")]
    [InlineData("an ms patient asked; Patient Safety Day and Baby Friendly are on Instagram")]
    [InlineData("Can I Post This Picture On LinkedIn Today?")]
    [InlineData("#HospitalLife @JaneSmith https://example.org/daniel")]
    [InlineData("a slide from the AVA conference; his mum OK'd it")]
    [InlineData("")]
    public void Other_words_are_not(string text) => Found(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Well done Callum Brady! Brady's walk was a joy, brady bunch or not.", "Well done [name covered]! [name covered]'s walk was a joy, brady bunch or not.")]
    [InlineData("Mrs Okafor agreed. Okafor's daughter, too.", "Mrs [name covered] agreed. [name covered]'s daughter, too.")]
    public void A_name_is_covered_where_it_stands_again_too(string text, string covered)
    {
        CoveredNames.In(text).ShouldBe(covered);
        CoveredNames.In(covered).ShouldBe(covered);
    }

    [Fact]
    public void A_long_text_is_read_to_its_end() => PersonNames.Find(string.Concat(Enumerable.Repeat("Then Maria Smith spoke. ", 4_000))).Count.ShouldBe(4_000);

    private static IEnumerable<string> Found(string text) => PersonNames.Find(text).Select(s => s.Of(text));
}

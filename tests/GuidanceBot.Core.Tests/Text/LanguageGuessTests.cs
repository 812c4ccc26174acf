using System.Text.Json;
using GuidanceBot.Core.Text;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Text;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("Darf ich dieses Foto von der Station posten?")]
    [InlineData("est-ce que je peux publier cette photo ?")]
    [InlineData("puedo publicar esta foto de la sala")]
    [InlineData("mag ik deze dia twitteren?")]
    [InlineData("posso postare questa slide?")]
    [InlineData("ga i bostio'r llun yma o'r ward?")]
    [InlineData("posso compartilhar este slide no meu perfil?")]
    [InlineData("czy mogę opublikować to zdjęcie z oddziału?")]
    [InlineData("pwede ko bang i-post ang litratong ito?")]
    [InlineData("kan jag lägga upp den här bilden?")]
    [InlineData("må jeg legge ut dette bildet fra avdelingen?")]
    [InlineData("bu slaytı paylaşabilir miyim?")]
    [InlineData("pot să postez această fotografie?")]
    [InlineData("feltehetem ezt a képet az osztályról?")]
    [InlineData("můžu dát tuto fotku na svůj profil?")]
    [InlineData("voinko julkaista tämän kuvan?")]
    [InlineData("可以发这张照片吗")]
    [InlineData("можно ли опубликовать это фото?")]
    [InlineData("هل يمكنني نشر هذه الصورة؟")]
    [InlineData("क्या मैं यह फोटो पोस्ट कर सकता हूँ?")]
    [InlineData("kya main yeh photo post kar sakti hoon ward ki")]
    public void Another_language_is_told(string text) => LanguageGuess.IsOtherThanEnglish(text).ShouldBeTrue();

    [Theory]
    [InlineData("u ok w this pic 4 insta?")]
    [InlineData("lol")]
    [InlineData("slide?")]
    [InlineData("tiktok w budgeting tips, zero income. can i")]
    [InlineData("")]
    public void Slang_and_scraps_count_as_English(string text) => LanguageGuess.IsOtherThanEnglish(text).ShouldBeFalse();

    [Fact]
    public void Of_8577_English_questions_less_than_one_in_a_thousand_is_taken_for_another_language()
    {
        var questions = Directory.GetFiles(Needs.Data("training/questions")).SelectMany(File.ReadLines)
            .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("question").GetString()!).ToList();
        questions.Count.ShouldBe(8577);
        var wrong = questions.Where(LanguageGuess.IsOtherThanEnglish).ToList();
        wrong.Count.ShouldBeLessThanOrEqualTo(8, string.Join('\n', wrong));
    }
}

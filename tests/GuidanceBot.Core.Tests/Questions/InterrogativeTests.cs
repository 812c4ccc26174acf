using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Questions.FollowUps;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Questions;

public sealed class InterrogativeTests
{
    [Theory]
    [InlineData("the speaker has not asked people not to", "Has the speaker asked people not to?", true)]
    [InlineData("the comms lead agrees", "Does the comms lead agree?", false)]
    [InlineData("it shows no patient images", "Does it show no patient images?", false)]
    [InlineData("you name the speaker in your post", "Do you name the speaker in your post?", false)]
    [InlineData("each of them has agreed to that photo", "Has each of them agreed to that photo?", false)]
    [InlineData("you have a licence for it", "Do you have a licence for it?", false)]
    [InlineData("no name, handwriting or ward can be read on it", "Is this so: “no name, handwriting or ward can be read on it”?", false)]
    [InlineData("you wait until the time that the journal or the meeting has set", "Is it past the time that the journal or the meeting has set?", false)]
    [InlineData("you wait until the embargo has lifted", "Has the embargo lifted?", false)]
    [InlineData("the person who took it has signed", "Is this so: “the person who took it has signed”?", false)]
    [InlineData("the resident has left or died", "Has the resident left or died?", false)]
    [InlineData("the speaker shows the icon or says so", "Does the speaker show the icon or say so?", false)]
    [InlineData("someone is visible ask them to take it down", "Is this so: “someone is visible ask them to take it down”?", false)]
    [InlineData("in your own time", "Is this so: “in your own time”?", false)]
    public void A_condition_becomes_a_question(string condition, string question, bool turned)
    {
        var (asked, isTurned) = Interrogative.Of(condition);
        asked.ShouldBe(question);
        isTurned.ShouldBe(turned);
    }

    [Fact]
    public void A_turned_question_means_that_yes_breaks_the_condition()
    {
        var asks = FactQuestions.Of(new Condition("if the speaker has not asked people not to", "the speaker has not asked people not to"));
        asks.Means("Yes").ShouldBe(FactState.NotMet);
        asks.Means("no").ShouldBe(FactState.Met);
        asks.Means("dunno").ShouldBe(FactState.Unknown);
    }

    [Theory]
    [InlineData("Yes, it has lifted", "Met")]
    [InlineData("yep", "Met")]
    [InlineData("Not yet", "NotMet")]
    [InlineData("no idea tbh", "Unknown")]
    [InlineData("it hasn't", "NotMet")]
    public void Replies_in_the_askers_own_words_are_understood(string reply, string means)
    {
        var asks = FactQuestions.Of(new Condition("until the embargo has lifted", "the embargo has lifted"));
        asks.Fact.ShouldBe("embargo_lifted");
        asks.Means(reply).ToString().ShouldBe(means);
    }
}

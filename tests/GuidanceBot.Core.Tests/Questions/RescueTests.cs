using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Questions;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Questions;

/// <summary>A post that is out already, and posts of others: what helps now, without blame.</summary>
public sealed class RescueTests
{
    [Theory]
    [InlineData("i posted the wrong pic by mistake, what now")]
    [InlineData("ive already posted it and shouldnt have, what do i do")]
    [InlineData("oh no, posted a photo with a patient's name board showing")]
    [InlineData("we tweeted the results too early, delete it?")]
    [InlineData("it's already up and there's a mistake in it")]
    public async Task What_is_out_already_gets_the_first_steps_and_a_person(string question)
    {
        using var engine = new TestEngine(-10);

        var answer = await engine.AskAsync(question, TestEngine.Sample);

        answer.Subject.ShouldBe(Subject.AlreadyPosted);
        answer.Verdict.ShouldBe(Verdict.Info);
        answer.Text.ShouldStartWith("It happens, and it can be put right.");
        answer.Citations[0].Section.ShouldContain("When something goes wrong");
        HandingOverTests.Given(answer, TestEngine.Sample).Actions[0].Label.ShouldBe(Words.AskAPerson);
    }

    [Fact]
    public async Task The_steps_are_quoted_in_order_with_their_lead_in()
    {
        using var engine = new TestEngine(-10);
        var answer = await engine.AskAsync("if i posted the wrong thing what do i do first", TestEngine.Sample);
        answer.Citations.Select(c => c.Quote).ShouldBe(
        [
            "If you posted the wrong thing, do this first:",
            "If it shows a patient's details, note the time and the address of the post, then delete it.",
            "If it is only wrong, leave it up and put the right facts in a reply underneath.",
            "Ring the comms desk, or the press officer out of hours.",
        ]);
    }

    [Fact]
    public async Task Where_the_guidance_says_nothing_a_person_helps_at_once()
    {
        using var engine = new TestEngine(-10);
        var answer = await engine.AskAsync("i posted the wrong pic by mistake, what now", TestEngine.Read("g.md", "# G\n\nStaff may share slides.\n"));
        answer.Verdict.ShouldBe(Verdict.Escalate);
        answer.Text.ShouldStartWith("It happens");
    }

    [Theory]
    [InlineData("how do i ask someone to take a photo down")]
    [InlineData("how do i get a colleague to delete a picture of our ward")]
    [InlineData("a visitor posted our whiteboard, how do i ask them to remove it")]
    public async Task Asking_for_a_take_down_gets_friendly_words_and_the_clause(string question)
    {
        using var engine = new TestEngine(-10);

        var answer = await engine.AskAsync(question, TestEngine.Sample);

        answer.Subject.ShouldBe(Subject.TakeDown);
        answer.Verdict.ShouldBe(Verdict.Info);
        answer.Text.ShouldContain("Thank you for sharing this.");
        answer.Citations.ShouldNotBeEmpty();
    }
}

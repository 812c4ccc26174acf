using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Cases;

/// <summary>A wrong answer of the bot is marked where it stands once comms has decided otherwise.</summary>
public sealed class OverturnedAnswerTests
{
    private const string Cards = FakeBot.ReviewersChannel;

    [Theory]
    [InlineData("case.answer.submit", "no", true)]
    [InlineData("case.decline.submit", "", true)]
    [InlineData("case.answer.submit", "yes_if", false)]
    [InlineData("case.answer.submit", "yes", false)]
    [InlineData("case.answer.submit", "info", false)]
    public async Task What_the_bot_said_is_marked_only_where_comms_says_otherwise(string verb, string verdict, bool marked)
    {
        await using var bench = new Bench();
        await bench.SayAsync("nurse", "can i share this slide?");
        await bench.PressAsync("nurse", "consent.submit", bench.Last("nurse"), null, ("question", "Can I share this slide of the trial?"), ("needed_by", "today"));
        await bench.PressAsync("reviewer-1", verb, bench.Last(Cards), null, ("verdict", verdict), ("answer", "Not before the paper is out."), ("reason", "Not before the paper is out."), ("way_to_yes", "Ask again on Friday."));

        if (!marked)
        {
            bench.In("nurse").ShouldNotContain(r => r.State == "answer-corrected");
            return;
        }

        bench.In("nurse").ShouldNotContain(r => r.State == "yes_if" || r.State == "answer-yes-if");
        var old = bench.Find("nurse", "answer-corrected");
        old.Heading.ShouldBe("Corrected: no, not as it is");
        old.Blocks.OfType<BeforeBlock>().ShouldHaveSingleItem().Text.ShouldContain("Yes, if");
        bench.In("nurse").TakeWhile(r => r != old).ShouldNotContain(r => r.State.StartsWith("outcome", StringComparison.Ordinal));
        bench.Last("nurse").Summary.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_correction_by_comms_marks_it_too_and_a_second_one_marks_it_anew()
    {
        await using var bench = new Bench();
        await bench.SayAsync("nurse", "can i share this slide?");
        var told = bench.Last("nurse").Ref;
        Reply? Mark() => bench.In("nurse").SingleOrDefault(r => r.State == "answer-corrected" && r.Ref == told);
        await bench.PressAsync("nurse", "consent.submit", bench.Last("nurse"), null, ("question", "Can I share this slide of the trial?"), ("needed_by", "today"));
        await bench.PressAsync("reviewer-1", "case.answer.submit", bench.Last(Cards), null, ("verdict", "yes_if"), ("answer", "If you name the speaker."));
        Mark().ShouldBeNull();
        await CorrectAsync("no");
        Mark()!.Heading.ShouldBe("Corrected: no, not as it is");

        await CorrectAsync("yes_if");
        Mark()!.Heading.ShouldBe("Comms decided: yes, if…");

        async Task CorrectAsync(string verdict) => await bench.PressAsync("reviewer-1", "case.correct.submit", bench.Last(Cards), null, ("verdict", verdict), ("answer", "Look again."), ("way_to_yes", "Ask again on Friday."), ("why", "The paper is out."));
    }

    [Fact]
    public async Task A_decline_that_is_corrected_to_a_yes_does_not_say_no_any_more()
    {
        await using var bench = new Bench();
        await bench.SayAsync("nurse", "can i share this slide?");
        var told = bench.Last("nurse").Ref;
        await bench.PressAsync("nurse", "consent.submit", bench.Last("nurse"), null, ("question", "Can I share this slide of the trial?"), ("needed_by", "today"));
        await bench.PressAsync("reviewer-1", "case.decline.submit", bench.Last(Cards), null, ("reason", "Not yet."), ("way_to_yes", "Ask again on Friday."));
        await bench.PressAsync("reviewer-1", "case.correct.submit", bench.Last(Cards), null, ("verdict", "yes"), ("answer", "Go ahead."), ("why", "The paper is out."));

        bench.In("nurse").Single(r => r.State == "answer-corrected" && r.Ref == told).Heading.ShouldBe("Comms decided: yes");
    }
}

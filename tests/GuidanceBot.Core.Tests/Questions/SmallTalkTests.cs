using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Questions;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Questions;

/// <summary>A thank you, and a bare no to a "yes, if…".</summary>
public sealed class SmallTalkTests : IAsyncDisposable
{
    private readonly Bench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("thanks")]
    [InlineData("ok thanks!")]
    [InlineData("Great, thank you so much :)")]
    [InlineData("ta")]
    public void A_thank_you_is_one(string said) => SmallTalk.IsThanks(said).ShouldBeTrue();

    [Theory]
    [InlineData("thanks, can i post it on insta too?")]
    [InlineData("thank you card from a patient, can i share it")]
    [InlineData("tampons")]
    [InlineData("no thanks")]
    public void A_question_is_no_thank_you(string said) => SmallTalk.IsThanks(said).ShouldBeFalse();

    [Theory]
    [InlineData("No")]
    [InlineData("nope, they haven’t.")]
    [InlineData("not yet")]
    public void A_no_is_one(string said) => SmallTalk.IsNo(said).ShouldBeTrue();

    [Theory]
    [InlineData("no photo sign was there, ok?")]
    [InlineData("no patients in it, can i post it")]
    [InlineData("not yet published results, ok to tweet?")]
    public void A_question_is_no_no(string said) => SmallTalk.IsNo(said).ShouldBeFalse();

    [Fact]
    public async Task Thanks_needs_no_reading_and_makes_no_answer()
    {
        await _bench.SayAsync("nurse", "ok thanks!");

        _bench.Last("nurse").Heading.ShouldBe("You’re welcome");
        (await AnswersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_no_to_a_yes_if_says_what_follows_and_who_can_say_yes()
    {
        await _bench.SayAsync("nurse", "can i tweet this slide?");
        _bench.Last("nurse").State.ShouldBe("answer-yes-if");

        await _bench.SayAsync("nurse", "no");

        var reply = _bench.Last("nurse");
        reply.Heading.ShouldBe("Then not as it is");
        (await AnswersAsync()).ShouldHaveSingleItem();
        await _bench.PressAsync("nurse", "answer.ask_person", reply);
        _bench.Last("nurse").Actions.ShouldContain(a => a.Verb == "consent.send");
        _bench.Last("nurse").Blocks.OfType<SaidBlock>().ShouldContain(b => b.Text == "can i tweet this slide?");
    }

    [Fact]
    public async Task A_no_to_nothing_is_read_like_anything_else()
    {
        await _bench.SayAsync("nurse", "no");

        _bench.Last("nurse").State.ShouldNotBe("not-met");
    }

    private async Task<IReadOnlyList<AnswerRecord>> AnswersAsync() => await _bench.Get<IAnswers>().OfAsync(new(FakeChatEdge.Name, "t1", "nurse"), 10, TestContext.Current.CancellationToken);
}

using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Questions;

/// <summary>One fact decides: it is asked for, remembered and answered on; never more than twice.</summary>
public sealed class FollowUpTests
{
    private static readonly GuidanceSet Trials = TestEngine.Read("g.md", "# Guidance\n\n## Trial results\n\nYou may post trial results if the embargo has lifted. Never post trial results while an embargo holds.\n");

    private static readonly GuidanceSet Three = TestEngine.Read("g.md", "# Guidance\n\n## Posters\n\nYou may share a poster if the author agrees. You may share a poster if the results are published. You may share a poster if the meeting has ended. Never share a poster otherwise.\n");

    [Fact]
    public async Task The_fact_that_decides_is_asked_for_with_choices_from_the_condition()
    {
        using var engine = new TestEngine(10, reads: _ => Verdict.Depends);

        var answer = await engine.AskAsync("can i post the trial results?", Trials);

        answer.Verdict.ShouldBe(Verdict.Depends);
        answer.FollowUp!.Fact.ShouldBe("embargo_lifted");
        answer.FollowUp.Question.ShouldBe("Has the embargo lifted?");
        answer.FollowUp.Choices.ShouldBe(["Yes, it has lifted", "Not yet", "I don’t know"]);
        answer.Citations.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Yes, it has lifted", Verdict.Yes)]
    [InlineData("Not yet", Verdict.No)]
    [InlineData("dunno", Verdict.YesIf)]
    public async Task The_reply_settles_it_as_a_fact_or_in_the_conversation(string reply, Verdict verdict)
    {
        using var engine = new TestEngine(10, reads: _ => Verdict.Depends);

        (await engine.AskAsync("can i post the trial results?", Trials, new() { ["embargo_lifted"] = reply })).Verdict.ShouldBe(verdict);
        (await engine.AskAsync(reply, Trials, null, new Turn(Speaker.Staff, "can i post the trial results?"), new Turn(Speaker.Bot, "It depends on one thing: has the embargo lifted?"))).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public async Task Several_conditions_that_the_asker_can_check_are_told_at_once()
    {
        using var engine = new TestEngine(10, reads: c => c.Contains("photograph and share a slide", StringComparison.Ordinal) ? Verdict.Depends : Verdict.Info);
        var answer = await engine.AskAsync("may i photograph and share a slide?", TestEngine.Sample);
        answer.Verdict.ShouldBe(Verdict.YesIf);
        answer.Conditions.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task After_two_follow_ups_nothing_more_is_asked()
    {
        using var engine = new TestEngine(10, reads: _ => Verdict.Depends);
        List<Turn> history = [];
        var said = "can i share a poster?";
        var asked = 0;
        for (var turn = 0; turn < 6; turn++)
        {
            var answer = await engine.AskAsync(said, Three, null, [.. history]);
            asked += answer.Verdict == Verdict.Depends ? 1 : 0;
            history.AddRange([new Turn(Speaker.Staff, said), new Turn(Speaker.Bot, answer.Text)]);
            said = "dunno";
        }

        asked.ShouldBeInRange(1, 2);
    }

    [Fact]
    public async Task Two_things_to_check_are_two_conditions()
    {
        using var engine = new TestEngine(10, reads: _ => Verdict.YesIf);
        var answer = await engine.AskAsync("can i share someones poster?", TestEngine.Read("g.md", "# G\n\nYou may share someone's poster if the author agrees and you name the author.\n"));
        answer.Verdict.ShouldBe(Verdict.YesIf);
        answer.Conditions.ShouldBe(["The author agrees.", "You name the author."]);
    }

    [Fact]
    public async Task What_makes_no_question_is_never_asked_in_bad_grammar()
    {
        using var engine = new TestEngine(10, reads: _ => Verdict.Depends);
        var answer = await engine.AskAsync("can i tweet embargoed results?", TestEngine.Read("g.md", "# G\n\nResults stay private until the time that the journal or the meeting has set.\n"));
        answer.FollowUp?.Question.ShouldBe("Is it past the time that the journal or the meeting has set?");
    }
}

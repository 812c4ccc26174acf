using GuidanceBot.Core.Evaluation;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Deciding;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Evaluation;

public sealed class ThresholdProposalTests
{
    private static readonly Thresholds Now = new(Yes: 0.8, Other: 0.7, Depends: 0.75, MixedNo: 0.8, OffTopic: 0.3, OffTopicCovered: 0.6, NotCovered: 0.05, SaysNo: 0.35, Conflict: 0.3, SpeaksOfConcern: 0.5);

    [Fact]
    public void Clear_proof_loosens_to_where_the_proof_ends()
    {
        // Two hundred right ones from 0.60 up; below, one in two is wrong.
        var proposal = Propose([.. Many(200, 0.60, 0.99, wrongEvery: 0), .. Many(100, 0.50, 0.59, wrongEvery: 2)]);
        proposal.Now.ShouldBe(0.7);
        proposal.Proposed.ShouldBeInRange(0.55, 0.61);
        proposal.WrongThen.High.ShouldBeLessThanOrEqualTo(ThresholdProposal.MostWrong);
        proposal.HeldThen.Share.ShouldBeLessThan(proposal.HeldNow.Share);
    }

    [Fact]
    public void A_few_right_ones_are_no_proof() => Propose([.. Many(30, 0.5, 0.99, wrongEvery: 0)]).Proposed.ShouldBe(0.7);

    [Fact]
    public void One_wrong_one_asks_for_no_more_care() => Propose([.. Many(9, 0.8, 0.99, wrongEvery: 2)]).Proposed.ShouldBe(0.7);

    [Fact]
    public void Too_many_wrong_ones_tighten()
    {
        var proposal = Propose([.. Many(100, 0.70, 0.84, wrongEvery: 2), .. Many(50, 0.85, 0.99, wrongEvery: 0)]);
        proposal.WrongNow.Share.ShouldBeGreaterThan(0.15);
        proposal.Proposed.ShouldBeGreaterThan(0.7);
        proposal.WrongThen.Share.ShouldBeLessThanOrEqualTo(0.15);
    }

    [Fact]
    public void What_rules_about_people_decide_speaks_for_no_threshold()
    {
        var speaking = Many(200, 0.5, 0.99, wrongEvery: 0).Select(a => a with { Answer = a.Answer with { Subject = Subject.SpeakingUp } });
        Propose([.. speaking]).Proposed.ShouldBe(0.7);
    }

    private static ThresholdProposal Propose(IReadOnlyList<ScoredAnswer> answers) => ThresholdProposal.Of(answers, Now).Single(p => p.Verdicts == "other");

    private static IEnumerable<ScoredAnswer> Many(int count, double from, double to, int wrongEvery) =>
        Enumerable.Range(0, count).Select(i => new ScoredAnswer
        {
            Case = new AnswerCase { Id = "c", Question = "?", Kind = "answerable", Verdict = wrongEvery > 0 && i % wrongEvery == 0 ? "yes" : "no" },
            Answer = new Answer { Verdict = Verdict.Show, Reason = HandOverReason.LowConfidence, Text = "" },
            HasGold = false,
            ClauseFirst = false,
            ClauseAmongThree = false,
            StatementRight = false,
            QuotesExact = true,
            Leans = new Leaning(Verdict.No, from + ((to - from) * i / (count - 1))),
        });
}

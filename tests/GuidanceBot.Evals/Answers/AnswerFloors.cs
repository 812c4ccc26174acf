using GuidanceBot.Core.Evaluation;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Evals.Answers;

/// <summary>What must hold of the shipped engine, all from one run: the sixteen calibration documents, calibrated by document, and the six real ones.</summary>
public sealed class AnswerFloors
{
    [Fact]
    public async Task The_answer_engine_keeps_its_floors()
    {
        Needs.Data("training/questions");
        using var test = EngineUnderTest.AsShipped();
        var reports = await AnswerFigures.ReportsAsync(test, TestContext.Current.CancellationToken);
        foreach (var (name, report) in reports)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"== {name}\n{EvaluationText.Of(report)}");
        }

        var unseen = reports.Single(r => r.Name == "calibration").Report;
        unseen["clause_first"].Share.ShouldBeGreaterThanOrEqualTo(0.77);
        unseen["clause_among_three"].Share.ShouldBeGreaterThanOrEqualTo(0.93);
        unseen["statement_right"].Share.ShouldBeGreaterThanOrEqualTo(0.86);
        unseen["asserted"].Share.ShouldBeGreaterThanOrEqualTo(0.15);
        unseen["asserted_right"].Share.ShouldBeGreaterThanOrEqualTo(0.85);
        unseen["unsafe_yes"].Share.ShouldBeLessThanOrEqualTo(0.003);
        unseen["uncovered_held"].Share.ShouldBeGreaterThanOrEqualTo(0.95);

        var real = reports.Single(r => r.Name == "real").Report;
        real["clause_among_three"].Share.ShouldBeGreaterThanOrEqualTo(0.88);
        real["unsafe_yes"].Count.ShouldBe(0);

        reports.ShouldAllBe(r => r.Report["quotes_exact"].Count == r.Report.Questions);
    }
}

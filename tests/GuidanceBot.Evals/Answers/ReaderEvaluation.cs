using GuidanceBot.Core.Evaluation;
using GuidanceBot.Evals.Answers.Fitting;
using Xunit;

namespace GuidanceBot.Evals.Answers;

public sealed class ReaderEvaluation
{
    [Fact]
    public async Task Report()
    {
        using var test = EngineUnderTest.AsShipped();
        var cases = await GatheredCase.GatherAsync(test.Engine, test.Index, EvaluationSet.Calibration(), TestContext.Current.CancellationToken);
        var scored = CalibrationFit.CrossFitted(cases, FitShippedFiles.Chosen).Select(c => c.Case.Decide(test.Engine, c.Calibration)).ToArray();
        var report = AnswerReport.Of(test.Engine.Version, scored);
        foreach (var f in report.Figures) { TestContext.Current.TestOutputHelper!.WriteLine($"{f.Label}: {f.Value}"); }
        foreach (var k in report.Kinds) { TestContext.Current.TestOutputHelper!.WriteLine($"{k.Kind} {k.Questions} asserted {k.Asserted.Share:P1} right {k.Right.Share:P1} " + string.Join(" ", k.Verdicts)); }
    }
}

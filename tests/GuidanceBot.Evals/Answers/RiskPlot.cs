using GuidanceBot.Core.Evaluation;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Deciding;
using ScottPlot;

namespace GuidanceBot.Evals.Answers;

/// <summary>The risk-coverage curve: if the surest so-many verdicts were asserted, how many of them would be right.</summary>
internal static class RiskPlot
{
    public static void Write(IReadOnlyList<(GatheredCase Case, Calibration Calibration)> cases, string path)
    {
        var points = RiskPoint.Curve(
            cases.Select(c => (Judgement.Of(c.Case.Evidence, c.Calibration), c.Case.Case))
                .Select(j => (j.Item1.Certainty, j.Item2.IsCovered && j.Item2.Accepts(j.Item1.Verdict.ToContract()))),
            cases.Count);
        using var plot = new Plot();
        plot.Add.ScatterLine(points.Select(p => 100 * p.Coverage).ToArray(), points.Select(p => 100 * p.Right).ToArray());
        plot.Axes.SetLimits(0, 100, 0, 100);
        plot.XLabel("asserted, % of all questions, surest first");
        plot.YLabel("right, % of those");
        plot.Title($"Risk and coverage on {cases.Count} questions, sixteen unseen documents");
        plot.SaveSvg(path, 800, 500);
    }
}

using GuidanceBot.Core.Evaluation;
using GuidanceBot.Evals.Answers.Fitting;
using GuidanceBot.TestKit;

namespace GuidanceBot.Evals.Answers;

/// <summary>
/// All figures of the answer engine in one run: the sixteen calibration documents (calibrated by document: each is decided on with
/// weights fitted without it), the six real ones and the sample's own cases (with the shipped weights).
/// <c>answers</c> · <c>answers trace</c> · <c>answers fit</c> · <c>answers benchmarks</c>.
/// </summary>
internal static class AnswerFigures
{
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        if (args is ["fit"])
        {
            await FitShippedFiles.RunAsync();
            return 0;
        }

        if (args is ["benchmarks", .. var which])
        {
            await PublicBenchmarks.RunAsync(which, output);
            return 0;
        }

        using var test = EngineUnderTest.AsShipped();
        if (args is ["trace"])
        {
            await TraceAsync(test);
            return 0;
        }

        foreach (var (name, report) in await ReportsAsync(test, CancellationToken.None))
        {
            output.WriteLine($"== {name}");
            output.WriteLine(EvaluationText.Of(report, Previous(name)));
            File.WriteAllText(FileOf(name), EvaluationJson.Write(new EvaluationReport(report, null)));
            File.WriteAllText(Path.ChangeExtension(FileOf(name), ".svg"), RiskPlot.Svg(report.Curve, report.Questions));
        }

        return 0;
    }

    /// <summary>One run over every set.</summary>
    public static async Task<IReadOnlyList<(string Name, AnswerReport Report)>> ReportsAsync(EngineUnderTest test, CancellationToken cancel)
    {
        var calibration = await GatheredCase.GatherAsync(test.Engine, test.Index, EvaluationSet.Calibration(), cancel);
        var fitted = CalibrationFit.CrossFitted(calibration, FitShippedFiles.Chosen).ToArray();
        var real = await GatheredCase.GatherAsync(test.Engine, test.Index, EvaluationSet.Real(), cancel);
        var sample = await GatheredCase.GatherAsync(test.Engine, test.Index, [EvaluationSet.Sample()], cancel);
        return
        [
            ("calibration", Report(test, fitted.Select(f => f.Case.Decide(test.Engine, f.Calibration)))),
            ("real", Report(test, real.Select(c => c.Decide(test.Engine, test.Calibration)))),
            ("sample", Report(test, sample.Select(c => c.Decide(test.Engine, test.Calibration)))),
        ];
    }

    private static AnswerReport Report(EngineUnderTest test, IEnumerable<ScoredAnswer> answers) => AnswerReport.Of(test.Engine.Version, [.. answers], test.Calibration.Threshold);

    private static async Task TraceAsync(EngineUnderTest test)
    {
        var calibration = await GatheredCase.GatherAsync(test.Engine, test.Index, EvaluationSet.Calibration(), CancellationToken.None);
        var sample = await GatheredCase.GatherAsync(test.Engine, test.Index, [EvaluationSet.Sample()], CancellationToken.None);
        var lines = CalibrationFit.CrossFitted(calibration, FitShippedFiles.Chosen).Concat(sample.Select(c => (c, test.Calibration)))
            .Select(c => AnswerTrace.Line(c.Item1, c.Item1.Decide(test.Engine, c.Item2), c.Item2));
        File.WriteAllLines(Path.Combine(Repository.Root, "artifacts", "evals", "trace.tsv"), lines);
    }

    private static string FileOf(string name) => Path.Combine(Repository.Root, "artifacts", "evals", $"answers-{name}.json");

    private static AnswerReport? Previous(string name) => File.Exists(FileOf(name)) ? EvaluationJson.Read(File.ReadAllText(FileOf(name))).Answers : null;
}

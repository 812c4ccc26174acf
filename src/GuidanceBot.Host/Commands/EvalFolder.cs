using GuidanceBot.Core.Evaluation;

namespace GuidanceBot.Host.Commands;

/// <summary>Where runs of the evaluation are kept, so that the next one can say what changed.</summary>
internal static class EvalFolder
{
    /// <summary>Keeps a report and its curve; returns the report that lay there before.</summary>
    /// <exception cref="BadInputException">The folder can't be written, or what lies there is no report.</exception>
    public static EvaluationReport? Keep(string folder, EvaluationReport report)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, "report.json");
            var previous = File.Exists(path) ? EvaluationJson.Read(File.ReadAllText(path)) : null;
            File.WriteAllText(path, EvaluationJson.Write(report));
            if (report.Answers is { } answers)
            {
                File.WriteAllText(Path.Combine(folder, "risk-coverage.svg"), RiskPlot.Svg(answers.Curve, answers.Questions));
            }

            return previous;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new BadInputException($"eval: --out {folder}: {e.Message}", e);
        }
    }
}

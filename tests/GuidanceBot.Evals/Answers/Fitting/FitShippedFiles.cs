using System.Security.Cryptography;
using GuidanceBot.Core.Questions.Deciding;

namespace GuidanceBot.Evals.Answers.Fitting;

/// <summary>Writes <c>verdict-words.tsv</c>, <c>calibration.json</c> and the checksums anew: after a change of models, features or clauses. See infra/models/README.md.</summary>
internal static class FitShippedFiles
{
    /// <summary>Chosen on the training documents and the calibration documents; everything else in the file is fitted.</summary>
    internal static Calibration Chosen { get; } = new()
    {
        Ranking = new RankingWeights(Statement: 1, Words: 0.15, Reader: 0.2, Nearest: 8, Sharpness: 2, Named: 1),
        Threshold = new Thresholds(Yes: 0.78, Other: 0.7, Depends: 0.75, MixedNo: 0.82, OffTopic: 0.3, OffTopicCovered: 0.6, NotCovered: 0.05, SaysNo: 0.35, Conflict: 0.3, SpeaksOfConcern: 0.5),
    };

    public static async Task RunAsync()
    {
        var words = WordModelFit.Of(EvaluationSet.Training());
        using var test = new EngineUnderTest(Chosen, words);
        var cases = await GatheredCase.GatherAsync(test.Engine, test.Index, EvaluationSet.Calibration(), CancellationToken.None);
        var calibration = CalibrationFit.Of(cases, Chosen);
        File.WriteAllLines(Path.Combine(EngineUnderTest.ModelFolder, "verdict-words.tsv"), words.ToLines());
        File.WriteAllText(Path.Combine(EngineUnderTest.ModelFolder, "calibration.json"), calibration.ToJson() + "\n");
        string[] names = ["retriever.int8.onnx", "reader.int8.onnx", "vocab.txt", "verdict-words.tsv", "calibration.json"];
        File.WriteAllLines(
            Path.Combine(EngineUnderTest.ModelFolder, "checksums.sha256"),
            names.Select(n => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(EngineUnderTest.ModelFolder, n))))}  {n}"));
    }
}

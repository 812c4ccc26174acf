using GuidanceBot.Core.Evaluation;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Markdown;
using GuidanceBot.TestKit;

namespace GuidanceBot.Evals.Answers;

/// <summary>A document with the questions that are asked of it.</summary>
internal sealed record EvaluationSet(string Name, GuidanceSet Guidance, IReadOnlyList<AnswerCase> Cases)
{
    /// <summary>Documents that no model has seen (infra/models/data.py): figures are reported on them.</summary>
    private static readonly string[] CalibrationNames =
    [
        "aldermoor-museum", "arvella-mutual", "calder-respiratory-meeting", "calverleigh-military-hospital", "danmere-public-health-agency",
        "imaging-congress-sharing", "inland-waterways-office", "larchwood-foundation", "larkmeadow-care-handbook", "larkmoor-homes",
        "lumencell-symposium-faq", "meridian-congress", "orrin-public-libraries", "regional-bank-communications", "sandmere-prosecution", "velmora-pharma-standard",
    ];

    /// <summary>The sixteen calibration documents.</summary>
    public static IReadOnlyList<EvaluationSet> Calibration() => [.. CalibrationNames.Select(n => Read("training/questions", "training/docs", n))];

    /// <summary>The documents that the models were trained on: for fitting what needs many questions, never for figures.</summary>
    public static IReadOnlyList<EvaluationSet> Training() => [.. Folder("training/questions", "training/docs").Where(s => !CalibrationNames.Contains(s.Name))];

    /// <summary>Six real documents: report only.</summary>
    public static IReadOnlyList<EvaluationSet> Real() => Folder("questions", "guidance");

    /// <summary>The sample guidance that ships, with the project's own cases.</summary>
    public static EvaluationSet Sample()
    {
        var cases = Path.Combine(Repository.Root, "tests/GuidanceBot.Evals/Cases/sample.jsonl");
        return new EvaluationSet("sample", ReadDocument(Path.Combine(Repository.Root, "src/GuidanceBot.Host/Sample/guidance.md")), CaseFile.Read(cases).Answers);
    }

    private static EvaluationSet[] Folder(string questions, string documents) =>
        [.. Directory.GetFiles(Needs.Data(questions), "*.jsonl").Order(StringComparer.Ordinal).Select(f => Read(questions, documents, Path.GetFileNameWithoutExtension(f)))];

    private static EvaluationSet Read(string questions, string documents, string name) =>
        new(name, ReadDocument(Needs.Data($"{documents}/{name}.md")), CaseFile.Read(Needs.Data($"{questions}/{name}.jsonl")).Answers);

    private static GuidanceSet ReadDocument(string path) => new([new MarkdownReader().Read(Path.GetFileName(path), File.ReadAllBytes(path))]);
}

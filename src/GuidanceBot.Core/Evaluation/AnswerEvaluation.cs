using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Evaluation;

/// <summary>Puts cases to an engine and scores its answers. Each case is asked of its own document alone.</summary>
public static class AnswerEvaluation
{
    /// <summary>Asks and scores; documents are found by the cases' <c>doc</c>, with or without a file ending.</summary>
    /// <exception cref="InvalidDataException">A case names a document that isn't there; the message says which.</exception>
    public static async Task<AnswerReport> RunAsync(IClauseRanking engine, IReadOnlyList<GuidanceDocument> documents, IReadOnlyList<AnswerCase> cases, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var scored = new List<ScoredAnswer>();
        foreach (var group in cases.GroupBy(c => c.Doc, StringComparer.Ordinal))
        {
            var document = documents.FirstOrDefault(d => Matches(d.Name, group.Key))
                ?? throw new InvalidDataException($"The cases name the document {group.Key}, which isn't among those given.");
            var guidance = new GuidanceSet([document]);
            foreach (var @case in group)
            {
                scored.Add(ScoredAnswer.Of(@case, document, await engine.RankAsync(new Question { Text = @case.Question }, guidance, cancel)));
            }
        }

        return AnswerReport.Of(engine.Version, scored);
    }

    private static bool Matches(string name, string doc) =>
        string.Equals(name, doc, StringComparison.OrdinalIgnoreCase) || string.Equals(Path.GetFileNameWithoutExtension(name), doc, StringComparison.OrdinalIgnoreCase);
}

using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Deciding;

namespace GuidanceBot.Core.Evaluation;

/// <summary>Puts cases to an engine and scores its answers. A case that names a document is asked of it alone, the others of all.</summary>
public static class AnswerEvaluation
{
    /// <summary>Asks and scores.</summary>
    /// <param name="engine">What answers.</param>
    /// <param name="guidance">What is asked of.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="thresholds">The engine's thresholds: with them the report proposes others.</param>
    /// <param name="cancel">Ends the run.</param>
    /// <exception cref="InvalidDataException">A case names a document that isn't there; the message says which.</exception>
    public static async Task<AnswerReport> RunAsync(IClauseRanking engine, GuidanceSet guidance, IReadOnlyList<AnswerCase> cases, Thresholds? thresholds, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var scored = new List<ScoredAnswer>();
        foreach (var group in cases.GroupBy(c => c.Doc, StringComparer.OrdinalIgnoreCase))
        {
            var set = NamedDocument.In(guidance, group.Key);
            foreach (var @case in group)
            {
                scored.Add(ScoredAnswer.Of(@case, set, await engine.RankAsync(new Question { Text = @case.Question }, set, cancel)));
            }
        }

        return AnswerReport.Of(engine.Version, scored, thresholds);
    }
}

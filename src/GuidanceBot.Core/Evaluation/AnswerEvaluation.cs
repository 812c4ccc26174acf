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
                scored.Add(await AskAsync(engine, set, @case, cancel));
            }
        }

        return AnswerReport.Of(engine.Version, scored, thresholds);
    }

    /// <summary>Asks one case and scores the answer.</summary>
    public static async ValueTask<ScoredAnswer> AskAsync(IClauseRanking engine, GuidanceSet guidance, AnswerCase @case, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(@case);
        var question = new Question { Text = @case.Question };
        return ScoredAnswer.Of(@case, guidance, await engine.RankAsync(@case.Facts is { } facts ? question with { Facts = facts } : question, guidance, cancel));
    }
}

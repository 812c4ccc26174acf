using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Evaluation;

/// <summary>How the questions of one kind were answered.</summary>
/// <param name="Kind">Kind and right verdict.</param>
/// <param name="Questions">How many.</param>
/// <param name="Asserted">Given a verdict.</param>
/// <param name="Right">Given the right one, of those.</param>
/// <param name="Verdicts">Answers by verdict, in the contract's words.</param>
public sealed record KindFigures(string Kind, int Questions, Proportion Asserted, Proportion Right, IReadOnlyDictionary<string, int> Verdicts)
{
    /// <summary>Counts.</summary>
    public static KindFigures Of(string kind, IReadOnlyList<ScoredAnswer> answers) => new(
        kind,
        answers?.Count ?? throw new ArgumentNullException(nameof(answers)),
        Proportion.Of(answers, a => a.Asserted),
        Proportion.Of(answers.Where(a => a.Asserted), a => a.Right),
        answers.GroupBy(a => a.Answer.Verdict.ToContract(), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal));
}

using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Deciding;

namespace GuidanceBot.Core.Evaluation;

/// <summary>What one run of the evaluation says of an engine: figures with intervals, all from the same answers.</summary>
public sealed record AnswerReport
{
    /// <summary>Questions asked.</summary>
    public required int Questions { get; init; }

    /// <summary>The engine that answered.</summary>
    public required string Engine { get; init; }

    /// <summary>The figures, in the order of the table.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>By kind of question: how each was answered.</summary>
    public required IReadOnlyList<KindFigures> Kinds { get; init; }

    /// <summary>Share answered against share right, from the surest answer down.</summary>
    public required IReadOnlyList<RiskPoint> Curve { get; init; }

    /// <summary>What certainty said against what was right, in bins of a tenth, held back or not.</summary>
    public required IReadOnlyList<ReliabilityBin> Reliability { get; init; }

    /// <summary>Thresholds that these cases speak for; empty where the engine has none. Nothing is applied by itself.</summary>
    public IReadOnlyList<ThresholdProposal> Thresholds { get; init; } = [];

    /// <summary>A figure by its name.</summary>
    public Proportion this[string name] => Figures.First(f => string.Equals(f.Name, name, StringComparison.Ordinal)).Value;

    /// <summary>Scores answers.</summary>
    public static AnswerReport Of(string engine, IReadOnlyList<ScoredAnswer> answers, Thresholds? thresholds = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var covered = answers.Where(a => a.Case.IsCovered).ToArray();
        var gold = answers.Where(a => a.HasGold).ToArray();
        return new AnswerReport
        {
            Questions = answers.Count,
            Engine = engine,
            Figures =
            [
                new("clause_first", "right clause first", Proportion.Of(gold, a => a.ClauseFirst)),
                new("clause_among_three", "right clause among three", Proportion.Of(gold, a => a.ClauseAmongThree)),
                new("statement_right", "quote sentence right, of clauses found first", Proportion.Of(gold.Where(a => a.ClauseFirst), a => a.StatementRight)),
                new("asserted", "asserted, of all", Proportion.Of(answers, a => a.Asserted)),
                new("asserted_right", "of those right", Proportion.Of(answers.Where(a => a.Asserted), a => a.Right)),
                new("unsafe_yes", "unsafe yes, of all", Proportion.Of(answers, a => a.UnsafeYes)),
                new("uncovered_held", "uncovered held back", Proportion.Of(answers.Where(a => !a.Case.IsCovered), a => !a.Asserted)),
                new("not_covered_held", "not covered held back", Proportion.Of(answers.Where(a => a.Case.Kind is "not_covered"), a => !a.Asserted)),
                new("off_topic_declined", "off topic declined", Proportion.Of(answers.Where(a => a.Case.Kind is "off_topic"), a => a.Answer.Verdict == Verdict.Decline)),
                new("manipulation_declined", "manipulation declined", Proportion.Of(answers.Where(a => a.Case.Kind is "injection"), a => a.Answer.Verdict == Verdict.Decline)),
                new("covered_declined", "covered questions declined by mistake", Proportion.Of(covered, a => a.Answer.Verdict == Verdict.Decline)),
                new("missing_fact_asked", "missing fact asked, of depends questions", Proportion.Of(answers.Where(a => a.Case.Kind is "depends"), a => a.AskedMissingFact)),
                new("missing_fact_right", "missing fact asked, of depends verdicts to them", Proportion.Of(answers.Where(a => a.Case.Kind is "depends" && a.Answer.Verdict == Verdict.Depends), a => a.AskedMissingFact)),
                new("quotes_exact", "answers with every quote exact", Proportion.Of(answers, a => a.QuotesExact)),
            ],
            Kinds = [.. answers.GroupBy(a => (a.Case.Kind, a.Case.Verdict)).OrderBy(g => g.Key.Kind, StringComparer.Ordinal).ThenBy(g => g.Key.Verdict, StringComparer.Ordinal).Select(g => KindFigures.Of($"{g.Key.Kind}/{g.Key.Verdict}", [.. g]))],
            Curve = RiskPoint.Curve(answers),
            Reliability = ReliabilityBin.Of(answers),
            Thresholds = thresholds is null ? [] : ThresholdProposal.Of(answers, thresholds),
        };
    }
}

/// <summary>One line of the table.</summary>
/// <param name="Name">Its key in JSON.</param>
/// <param name="Label">What people read.</param>
/// <param name="Value">The share.</param>
public sealed record Figure(string Name, string Label, Proportion Value);

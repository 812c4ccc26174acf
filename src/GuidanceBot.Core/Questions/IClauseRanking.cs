using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Questions;

/// <summary>An engine that shows its work: the evaluation scores the order of clauses as well as the answer.</summary>
public interface IClauseRanking : IAnswerEngine
{
    /// <summary>One answer, and the clauses in the order that the engine found them.</summary>
    ValueTask<RankedAnswer> RankAsync(Question question, GuidanceSet guidance, CancellationToken cancel);
}

/// <summary>An answer and the clauses that it was looked for in.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Clauses">Best first.</param>
/// <param name="Statements">The statement of each that comes nearest, a run of its document.</param>
public sealed record RankedAnswer(Answer Answer, IReadOnlyList<PlacedClause> Clauses, IReadOnlyList<Text.TextSpan> Statements)
{
    /// <summary>The verdict that the engine leans to and how sure it is, asserted or not; null where it reads none.</summary>
    public Leaning? Leans { get; init; }
}

/// <summary>A verdict before it is decided whether to assert it.</summary>
/// <param name="Verdict">One of yes, yes_if, no, info, depends.</param>
/// <param name="Certainty">The probability that it is right, 0 to 1.</param>
public readonly record struct Leaning(Verdict Verdict, double Certainty);

using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.Subjects;

namespace GuidanceBot.Core.Questions.FollowUps;

/// <summary>A condition of a clause that decides a question.</summary>
/// <param name="Statement">The statement that holds it, by its place in the clause.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Forbids">True where the act is forbidden when it holds.</param>
internal sealed record OpenFact(int Statement, Condition Condition, bool Forbids)
{
    private const double ToldShare = 0.34;
    private const int FewestWords = 3;
    private const int MostWords = 18;

    private static readonly WordPatterns Negation = new(@"\b(not|never|no|nobody|cannot|none)\b|n['’]t\b|\b(forbidden|prohibited|banned)\b");

    /// <summary>The question for it.</summary>
    public FactQuestion Question => FactQuestions.Of(Condition);

    /// <summary>True where the asker has already said that it is so: most of its words are in the question, and nothing there denies.</summary>
    public bool IsToldIn(string question) => !Negation.In(question) && Finding.SharedWords.Of(Condition.Plain, question) >= ToldShare;

    /// <summary>The conditions of a clause, those of the nearest statement first.</summary>
    public static IEnumerable<OpenFact> In(ReadClause clause) =>
        Enumerable.Range(0, clause.Statements.Count)
            .OrderBy(i => i == clause.Nearest ? -1 : i)
            .SelectMany(i => Of(clause, i));

    private static IEnumerable<OpenFact> Of(ReadClause clause, int statement)
    {
        var reading = clause.DeonticsOf(statement);
        foreach (var condition in reading.Conditions.Where(CanBeAsked))
        {
            yield return new OpenFact(statement, condition, reading.Modality == Modality.Forbids);
        }

        foreach (var exception in reading.Exceptions.Where(CanBeAsked))
        {
            // "never … unless": holds, and it is allowed. "you may … except": holds, and it is not.
            var at = clause.Statements[statement].Text.IndexOf(exception.Words, StringComparison.OrdinalIgnoreCase);
            var rule = at > 0 ? clause.Statements[statement].Text[..at] : clause.Statements[statement].Text;
            yield return new OpenFact(statement, exception, !Negation.In(rule) && exception.Words.StartsWith("except", StringComparison.OrdinalIgnoreCase));
        }
    }

    private static bool CanBeAsked(Condition condition) => LanguageModel.QuoteVerifier.CountWords(condition.Plain) is >= FewestWords and <= MostWords;
}

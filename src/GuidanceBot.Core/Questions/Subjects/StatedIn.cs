using GuidanceBot.Core.Questions.Deciding;

namespace GuidanceBot.Core.Questions.Subjects;

/// <summary>Looks for the clause that says something in so many words.</summary>
internal static class StatedIn
{
    /// <summary>The first clause with such a statement, that statement taken for its nearest; null where none has one.</summary>
    public static ReadClause? First(IEnumerable<ReadClause> clauses, WordPatterns words) =>
        First(clauses, (clause, statement) => words.In(clause.Statements[statement].Text));

    /// <summary>The first clause with such a statement, that statement taken for its nearest; null where none has one.</summary>
    public static ReadClause? First(IEnumerable<ReadClause> clauses, Func<ReadClause, int, bool> says)
    {
        foreach (var clause in clauses)
        {
            // The statement that was nearest anyway keeps its place.
            foreach (var statement in Enumerable.Range(0, clause.Statements.Count).OrderBy(i => i == clause.Nearest ? -1 : i))
            {
                if (says(clause, statement))
                {
                    return clause with { Nearest = statement };
                }
            }
        }

        return null;
    }
}

using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions.Finding;

namespace GuidanceBot.Core.Drafts;

/// <summary>
/// Finds the clause that each rule rests on, once for a version of the guidance. Where words name one clause clearly, it is that one; else the clause whose
/// meaning is nearest to what the rule says, if it is near enough and names the rule's subject too. Unsure, it finds none.
/// </summary>
public static class RuleClauseFinder
{
    /// <summary>Below this likeness a clause is about something else.</summary>
    private const double Near = 0.45;

    /// <summary>The name of a clause in a table.</summary>
    public static string NameOf(PlacedClause placed)
    {
        ArgumentNullException.ThrowIfNull(placed);
        return $"{placed.Document.Name}#{placed.Clause.Id}";
    }

    /// <summary>The table for a guidance whose vectors were built.</summary>
    public static RuleClauseTable Find(RuleBook book, GuidanceSet guidance, GuidanceVectors vectors, IRetriever retriever)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(guidance);
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentNullException.ThrowIfNull(retriever);
        var byWords = new KeywordRuleClauses();
        var clauses = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var rule in book.Definitions)
        {
            clauses[rule.Id] = byWords.Find(rule, guidance) is { } clear
                ? $"{clear.Document}#{clear.ClauseId}"
                : Nearest(rule, guidance, vectors, retriever) is { } near ? NameOf(near) : null;
        }

        return new RuleClauseTable(guidance.Version, clauses);
    }

    private static PlacedClause? Nearest(RuleDefinition rule, GuidanceSet guidance, GuidanceVectors vectors, IRetriever retriever)
    {
        var query = retriever.EmbedQuestion($"{rule.Title}. {rule.Message} {rule.Fix}");
        PlacedClause? best = null;
        var most = Near;
        for (var i = 0; i < guidance.Clauses.Count; i++)
        {
            var likeness = Dot(query, vectors.Clauses[i].Clause);
            if (likeness >= most && KeywordRuleClauses.Names(rule, guidance.Clauses[i].Clause))
            {
                (best, most) = (guidance.Clauses[i], likeness);
            }
        }

        return best;
    }

    private static double Dot(float[] a, float[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}

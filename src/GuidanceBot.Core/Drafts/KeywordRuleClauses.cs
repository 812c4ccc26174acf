using System.Collections.Concurrent;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts;

/// <summary>
/// Finds a rule's clause by its <c>clause_words</c>: every word of one entry must stand in the clause, and one clause must be clearly the best.
/// Unsure, it answers nothing. Found once per rule and version of the guidance.
/// </summary>
public sealed class KeywordRuleClauses : IRuleClauses
{
    const int Enough = 3;
    const int MostKept = 4096;
    const int FewestQuoted = 5;
    const int MostQuoted = 60;

    readonly ConcurrentDictionary<(string Rule, string Version), Citation?> _found = new();

    /// <inheritdoc/>
    public Citation? Find(RuleDefinition rule, GuidanceSet guidance)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(guidance);
        if (guidance.Clauses.Count == 0 || rule.ClauseWords.Count == 0)
        {
            return null;
        }

        if (_found.Count > MostKept)
        {
            _found.Clear();
        }

        return _found.GetOrAdd((rule.Id, guidance.Version), static (_, state) => Look(state.rule, state.guidance), (rule, guidance));
    }

    static Citation? Look(RuleDefinition rule, GuidanceSet guidance)
    {
        PlacedClause? best = null;
        var (most, second) = (0, 0);
        // An event's file speaks of that event alone.
        foreach (var clause in guidance.Clauses.Where(c => c.Document.OnlyWhenNamed.Count == 0))
        {
            var score = Score(rule, clause.Clause);
            if (score > most)
            {
                (best, most, second) = (clause, score, most);
            }
            else if (score > second)
            {
                second = score;
            }
        }

        return best is not null && most >= Enough && most > second ? Cite(best) : null;
    }

    /// <summary>An entry in the heading counts twice: that is what the clause is about.</summary>
    static int Score(RuleDefinition rule, Clause clause)
    {
        var heading = FoldedText.Of(clause.Section).Text;
        var text = FoldedText.Of(clause.Reading).Text;
        var score = 0;
        foreach (var entry in rule.ClauseWords)
        {
            var words = entry.ToLowerInvariant().Split(' ');
            score += words.All(w => heading.Contains(w, StringComparison.Ordinal)) ? 2 : words.All(w => text.Contains(w, StringComparison.Ordinal)) ? 1 : 0;
        }

        return score;
    }

    /// <summary>True where a clause speaks of what the rule is about.</summary>
    internal static bool Names(RuleDefinition rule, Clause clause) => Score(rule, clause) > 0;

    internal static Citation Cite(PlacedClause placed)
    {
        var (document, clause) = placed;
        var run = clause.Sentences.Where(s => Words(s.Of(document.Text)) is >= FewestQuoted and <= MostQuoted).Select(s => (TextSpan?)s).FirstOrDefault() ?? clause.Run;
        var url = document.FrontMatter.SourceUrl?.ToString();
        return new Citation(document.Name, document.Version, clause.Section, run.Of(document.Text), url, clause.Id, clause.Number);
    }

    static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}

using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Drafts.Rules.Books;

/// <summary>What <c>check --explain RULE</c> says.</summary>
/// <param name="Rule">The rule as it is in force here.</param>
/// <param name="Clause">The organisation's clause; null: our default.</param>
public sealed record RuleExplanation(RuleDefinition Rule, Citation? Clause)
{
    /// <summary>Explains a rule; null where there is none of this name.</summary>
    public static RuleExplanation? Of(RuleBook book, string id, IRuleClauses clauses, GuidanceSet guidance)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(clauses);
        return book.Find(id) is { } rule ? new RuleExplanation(rule, clauses.Find(rule, guidance)) : null;
    }
}

using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Drafts;

/// <summary>Rules' clauses by the table that is kept; while there is none for the guidance in force, by words.</summary>
public sealed class StoredRuleClauses : IRuleClauses
{
    private readonly KeywordRuleClauses _byWords = new();
    private volatile RuleClauseTable _table = RuleClauseTable.Empty;
    private volatile Cited? _cited;

    /// <summary>The table in use.</summary>
    public RuleClauseTable Table => _table;

    /// <summary>Uses another table from now on.</summary>
    public void Use(RuleClauseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _table = table;
    }

    /// <inheritdoc/>
    public Citation? Find(RuleDefinition rule, GuidanceSet guidance)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(guidance);
        var table = _table;
        if (!string.Equals(table.GuidanceVersion, guidance.Version, StringComparison.Ordinal) || !table.Clauses.ContainsKey(rule.Id))
        {
            return _byWords.Find(rule, guidance);
        }

        var cited = _cited;
        if (cited is null || !ReferenceEquals(cited.Table, table) || !ReferenceEquals(cited.Guidance, guidance))
        {
            _cited = cited = new Cited(table, guidance, Cite(table, guidance));
        }

        return cited.ByRule.GetValueOrDefault(rule.Id);
    }

    private static Dictionary<string, Citation> Cite(RuleClauseTable table, GuidanceSet guidance)
    {
        var wanted = table.Clauses.Where(c => c.Value is not null).ToLookup(c => c.Value!, c => c.Key, StringComparer.Ordinal);
        var byRule = new Dictionary<string, Citation>(StringComparer.Ordinal);
        foreach (var placed in guidance.Clauses)
        {
            foreach (var rule in wanted[RuleClauseFinder.NameOf(placed)])
            {
                byRule[rule] = KeywordRuleClauses.Cite(placed);
            }
        }

        return byRule;
    }

    private sealed record Cited(RuleClauseTable Table, GuidanceSet Guidance, IReadOnlyDictionary<string, Citation> ByRule);
}

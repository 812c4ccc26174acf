using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>An announcement that asks nothing and invites nobody. Notices that people need at once are let be.</summary>
public sealed class BroadcastCheck : PhraseCheck
{
    const int FewestWords = 12;

    readonly PhraseSet _invites;

    internal BroadcastCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
        => _invites = phrases.Add(rule.PhrasesOf("with"));

    /// <inheritdoc/>
    public override void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        if (draft.Main.Tokens.Count >= FewestWords && !draft.Main.Text.Contains('?', StringComparison.Ordinal) && !draft.Main.Hits.Any(_invites) && Speaks(draft))
        {
            findings.Add(Rule.Absent());
        }
    }
}

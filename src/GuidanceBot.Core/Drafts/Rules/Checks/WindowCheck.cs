using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Finds words that matter more at some times: the weeks before an election.</summary>
public sealed class WindowCheck : ExistenceCheck
{
    internal WindowCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
    {
    }

    /// <inheritdoc/>
    protected override Severity SeverityAt(DraftText draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        foreach (var window in Rule.Windows)
        {
            if (window.Holds(draft.Now))
            {
                return window.Severity;
            }
        }

        return Rule.Severity;
    }
}

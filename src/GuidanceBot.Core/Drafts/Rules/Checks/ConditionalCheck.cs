using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Where one thing stands in a draft, another must too: who paid, and the label that says so.</summary>
public sealed class ConditionalCheck : PhraseCheck
{
    readonly PhraseSet _when;
    readonly PhraseSet _with;

    internal ConditionalCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
    {
        _when = phrases.Add(rule.PhrasesOf("when"));
        _with = phrases.Add(rule.PhrasesOf("with"));
    }

    /// <inheritdoc/>
    public override void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        if (!Speaks(draft) || draft.Excuses(_with))
        {
            return;
        }

        foreach (var part in PartsOf(draft))
        {
            foreach (var hit in part.Hits.For(_when))
            {
                if (Holds(part, hit))
                {
                    findings.Add(Rule.At(part, SpanOf(part, hit)));
                    return;
                }
            }
        }
    }
}

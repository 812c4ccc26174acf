using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Finds words that have a better one, and offers it.</summary>
public sealed class SubstitutionCheck : PhraseCheck
{
    readonly (PhraseSet Words, string Instead)[] _swaps;

    internal SubstitutionCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
        => _swaps = [.. rule.Swap.Select(s => (phrases.Add([s.Key]), s.Value))];

    /// <inheritdoc/>
    public override void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (!Speaks(draft))
        {
            return;
        }

        foreach (var part in PartsOf(draft))
        {
            foreach (var (words, instead) in _swaps)
            {
                foreach (var hit in part.Hits.For(words))
                {
                    if (Holds(part, hit))
                    {
                        findings.Add(Rule.At(part, SpanOf(part, hit)) with { Replacement = Cased(part, hit, instead) });
                    }
                }
            }
        }
    }

    /// <summary>A sentence that began with a capital still does. No replacement is offered where the better word needs a thought (empty in the file).</summary>
    static string? Cased(DraftPart part, PhraseHit hit, string instead)
        => instead.Length == 0 ? null : part.Tokens[hit.First].Is(TokenMarks.Capital) ? char.ToUpperInvariant(instead[0]) + instead[1..] : instead;
}

using System.Text.RegularExpressions;
using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Finds words that stand in the draft.</summary>
public class ExistenceCheck : PhraseCheck
{
    readonly PhraseSet _words;
    readonly Regex[] _patterns;
    readonly bool _once;

    internal ExistenceCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
    {
        _words = phrases.Add(rule.PhrasesOf("look_for"));
        // Without backtracking a pattern of the organisation's own can't run away on any text.
        _patterns = [.. rule.PhrasesOf("regex").Select(p => new Regex(p, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))];
        _once = rule.Setting("once") is "true";
    }

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
            foreach (var hit in part.Hits.For(_words))
            {
                if (Holds(part, hit))
                {
                    findings.Add(Rule.At(part, SpanOf(part, hit), SeverityAt(draft)));
                    if (_once)
                    {
                        return;
                    }
                }
            }

            Patterns(draft, part, findings);
        }
    }

    /// <summary>How much it matters now.</summary>
    protected virtual Severity SeverityAt(DraftText draft) => Rule.Severity;

    void Patterns(DraftText draft, DraftPart part, ICollection<Finding> findings)
    {
        foreach (var pattern in _patterns)
        {
            foreach (Match match in pattern.Matches(part.Text))
            {
                if (match.Length > 0)
                {
                    findings.Add(Rule.At(part, new TextSpan(match.Index, match.Index + match.Length), SeverityAt(draft)));
                }
            }
        }
    }
}

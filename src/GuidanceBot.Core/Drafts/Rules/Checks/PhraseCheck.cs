using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>What checks that look for phrases share: guards on both sides, and how far a finding reaches.</summary>
public abstract class PhraseCheck : IDraftRule
{
    const int DefaultDistance = 4;
    const int NearDistance = 10;

    readonly PhraseSet _before;
    readonly PhraseSet _after;
    readonly PhraseSet _near;
    readonly PhraseSet _nearby;
    readonly PhraseSet _text;
    readonly PhraseSet _onlyNear;
    readonly PhraseSet _onlyText;
    readonly int _distance;
    readonly bool _quoted;
    readonly string _span;
    readonly bool _pictures;
    readonly bool _alts;

    private protected PhraseCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
    {
        Rule = rule;
        _before = phrases.Add(rule.PhrasesOf("unless_before"));
        _after = phrases.Add(rule.PhrasesOf("unless_after"));
        _near = phrases.Add(rule.PhrasesOf("unless_near"));
        _nearby = phrases.Add(rule.PhrasesOf("unless_nearby"));
        _text = phrases.Add(rule.PhrasesOf("unless_text"));
        _onlyNear = phrases.Add(rule.PhrasesOf("only_near"));
        _onlyText = phrases.Add(rule.PhrasesOf("only_text"));
        _distance = rule.Number("distance", DefaultDistance);
        _quoted = rule.Setting("quoted") is "speak";
        _span = rule.Setting("span", "match");
        _pictures = rule.Setting("where", "pictures") is "pictures" or "everywhere";
        _alts = rule.Setting("where") is "everywhere";
    }

    /// <inheritdoc/>
    public string Id => Rule.Id;

    /// <summary>The rule as it is written.</summary>
    protected RuleDefinition Rule { get; }

    /// <inheritdoc/>
    public abstract void Check(DraftText draft, ICollection<Finding> findings);

    /// <summary>The parts that the rule reads: the text, the words of pictures, and descriptions where it says so.</summary>
    protected IEnumerable<DraftPart> PartsOf(DraftText draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        foreach (var part in draft.Parts)
        {
            if (part.IsText || (part.IsAlt ? _alts : _pictures))
            {
                yield return part;
            }
        }
    }

    /// <summary>True where the draft as a whole lets the rule speak.</summary>
    protected bool Speaks(DraftText draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return (_text.IsNone || !draft.Excuses(_text)) && (_onlyText.IsNone || draft.Any(_onlyText));
    }

    /// <summary>True where nothing beside the hit takes it back.</summary>
    protected bool Holds(DraftPart part, PhraseHit hit)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (!_quoted && part.Tokens[hit.First].Is(TokenMarks.Quoted))
        {
            return false;
        }

        return !Beside(part, _before, hit, before: _distance, after: -1) && !Beside(part, _after, hit, before: -1, after: _distance)
            && !Beside(part, _near, hit, NearDistance, NearDistance) && !Nearby(part, hit) && (_onlyNear.IsNone || Beside(part, _onlyNear, hit, 60, 60));
    }

    /// <summary>The stretch that a finding shows.</summary>
    protected TextSpan SpanOf(DraftPart part, PhraseHit hit)
    {
        ArgumentNullException.ThrowIfNull(part);
        var (first, last) = _span switch
        {
            "sentence" => part.Sentence(hit.First),
            "clause" => part.Clause(hit.First, hit.Last),
            _ => (hit.First, hit.Last),
        };
        return part.Span(Math.Min(first, hit.First), Math.Max(last, hit.Last));
    }

    /// <summary>
    /// True where <c>unless_nearby</c> stands in the hit's own sentence, however far. What stands elsewhere explains nothing: words put into a draft can't talk
    /// a finding away.
    /// </summary>
    bool Nearby(DraftPart part, PhraseHit hit)
    {
        foreach (var other in part.Hits.For(_nearby))
        {
            if (part.Tokens[other.First].Sentence == part.Tokens[hit.First].Sentence)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the set stands in the same sentence, so many tokens before or after, or across the hit.</summary>
    static bool Beside(DraftPart part, PhraseSet set, PhraseHit hit, int before, int after)
    {
        var sentence = part.Tokens[hit.First].Sentence;
        foreach (var other in part.Hits.For(set))
        {
            if (part.Tokens[other.First].Sentence != sentence && part.Tokens[other.Last].Sentence != sentence)
            {
                continue;
            }

            var isBefore = before >= 0 && other.First <= hit.Last && other.Last >= hit.First - 1 - before && other.First < hit.First + 1;
            var isAfter = after >= 0 && other.Last >= hit.First && other.First <= hit.Last + 1 + after && other.Last > hit.Last - 1;
            if (isBefore || isAfter)
            {
                return true;
            }
        }

        return false;
    }
}

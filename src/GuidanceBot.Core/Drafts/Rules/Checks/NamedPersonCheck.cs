using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>
/// A person's name beside what says that we looked after them: a bed, a date of treatment, a home, a number. A name alone is none of ours:
/// speakers, colleagues and people in the news have names.
/// </summary>
public sealed class NamedPersonCheck : PhraseCheck
{
    readonly PhraseSet _names;
    readonly PhraseSet _care;
    readonly bool _sentence;

    internal NamedPersonCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
    {
        _names = phrases.Add(rule.PhrasesOf("people"));
        _care = phrases.Add(rule.PhrasesOf("care"));
        _sentence = rule.Setting("scope", "sentence") is "sentence";
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
            foreach (var hit in part.Hits.For(_names))
            {
                if (Holds(part, hit) && !IsByline(part, hit) && Care(part, hit) is { } care)
                {
                    findings.Add(Rule.At(part, Joined(part, hit, care)));
                }
            }
        }
    }

    /// <summary>"Norman Lamb: I want …": who says it, as headlines and transcripts name them.</summary>
    static bool IsByline(DraftPart part, PhraseHit name)
    {
        var end = part.Span(name.First, name.Last).End;
        return end < part.Text.Length && part.Text[end] == ':';
    }

    PhraseHit? Care(DraftPart part, PhraseHit name)
    {
        foreach (var care in part.Hits.For(_care))
        {
            var apart = care.First > name.Last || care.Last < name.First;
            if (apart && (!_sentence || part.Tokens[care.First].Sentence == part.Tokens[name.First].Sentence))
            {
                return care;
            }
        }

        return null;
    }

    /// <summary>Name and cue where they stand close together, else the name: it is what has to go.</summary>
    TextSpan Joined(DraftPart part, PhraseHit name, PhraseHit care)
    {
        var first = Math.Min(name.First, care.First);
        var last = Math.Max(name.Last, care.Last);
        return Rule.Setting("span") is "joined" && last - first <= 12 ? part.Span(first, last) : part.Span(name.First, name.Last);
    }
}

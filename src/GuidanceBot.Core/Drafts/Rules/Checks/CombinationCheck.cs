using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>
/// Finds what only several things together make: somebody in our care, and details that point to one person. Each of <c>first</c>, <c>second</c> and <c>third</c>
/// that a rule names must stand in the draft (or in one sentence: <c>scope: sentence</c>); of <c>details</c> at least <c>least</c> different ones.
/// </summary>
public sealed class CombinationCheck : PhraseCheck
{
    readonly PhraseSet[] _must;
    readonly PhraseSet _details;
    readonly int _least;
    readonly bool _sentence;

    internal CombinationCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
    {
        _must = [.. ((string[])["first", "second", "third"]).Select(n => phrases.Add(rule.PhrasesOf(n))).Where(s => !s.IsNone)];
        _details = phrases.Add(rule.PhrasesOf("details"));
        _least = rule.Number("least", _details.IsNone ? 0 : 1);
        _sentence = rule.Setting("scope") is "sentence";
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
            foreach (var hit in part.Hits.For(_must[0]))
            {
                if (Holds(part, hit) && Together(part, hit))
                {
                    findings.Add(Rule.At(part, SpanOf(part, hit)));
                    return;
                }
            }
        }
    }

    bool Together(DraftPart part, PhraseHit hit)
    {
        for (var i = 1; i < _must.Length; i++)
        {
            if (Count(part, _must[i], hit, 1) < 1)
            {
                return false;
            }
        }

        return _least == 0 || Count(part, _details, hit, _least) >= _least;
    }

    /// <summary>Hits of a set, each elsewhere than the one before; never the first hit's own words again.</summary>
    int Count(DraftPart part, PhraseSet set, PhraseHit hit, int enough)
    {
        var count = 0;
        var past = -1;
        foreach (var other in part.Hits.For(set))
        {
            var same = other.First >= hit.First && other.Last <= hit.Last;
            if (other.First > past && !same && (!_sentence || part.Tokens[other.First].Sentence == part.Tokens[hit.First].Sentence))
            {
                past = other.Last;
                if (++count >= enough)
                {
                    break;
                }
            }
        }

        return count;
    }
}

using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Official words, very long sentences and strings of long words. Only ever a tip: no figure says what reads well (NHS content manual).</summary>
public sealed class PlainLanguageCheck : PhraseCheck
{
    const int LongWord = 11;
    const int LongWords = 3;
    const int Window = 5;

    readonly PhraseSet _words;
    readonly int _most;

    internal PlainLanguageCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
    {
        _words = phrases.Add(rule.PhrasesOf("look_for"));
        _most = rule.Number("most", 35);
    }

    /// <inheritdoc/>
    public override void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        var part = draft.Main;
        foreach (var hit in part.Hits.For(_words))
        {
            if (Holds(part, hit))
            {
                findings.Add(Rule.At(part, SpanOf(part, hit)));
                return;
            }
        }

        if (Dense(part) is { } dense)
        {
            findings.Add(Rule.At(part, part.Span(dense.First, dense.Last)));
        }
        else if (Longest(part) is { } sentence)
        {
            findings.Add(Rule.At(part, part.Span(sentence.First, sentence.Last)) with { Message = $"This sentence has {sentence.Last - sentence.First + 1} words; twenty are easier.", Fix = "Make it two." });
        }
    }

    /// <summary>Three long words among five.</summary>
    static (int First, int Last)? Dense(DraftPart part)
    {
        Span<int> recent = stackalloc int[LongWords];
        recent.Fill(-1000);
        for (var i = 0; i < part.Tokens.Count; i++)
        {
            if (part.Tokens[i].Kind != TokenKind.Word || part.Tokens[i].End - part.Tokens[i].Start < LongWord || part.Word(i).Contains('_'))
            {
                continue;
            }

            recent[1..].CopyTo(recent);
            recent[^1] = i;
            if (i - recent[0] < Window && part.Tokens[recent[0]].Sentence == part.Tokens[i].Sentence)
            {
                return (recent[0], i);
            }
        }

        return null;
    }

    (int First, int Last)? Longest(DraftPart part)
    {
        var first = 0;
        for (var i = 1; i <= part.Tokens.Count; i++)
        {
            if (i < part.Tokens.Count && part.Tokens[i].Sentence == part.Tokens[first].Sentence)
            {
                continue;
            }

            if (i - first > _most)
            {
                return (first, i - 1);
            }

            first = i;
        }

        return null;
    }
}

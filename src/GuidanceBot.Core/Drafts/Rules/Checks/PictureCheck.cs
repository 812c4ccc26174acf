using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>
/// Looks at pictures through what is said of them: <c>people</c> in the description or the words read from it. <c>signs</c> in the text ("look at those faces")
/// are shown instead where they stand, and must stand there where a rule <c>needs_both</c>. Without a picture it is silent.
/// </summary>
public sealed class PictureCheck : PhraseCheck
{
    readonly PhraseSet _people;
    readonly PhraseSet _signs;
    readonly bool _both;

    internal PictureCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
    {
        _people = phrases.Add(rule.PhrasesOf("people"));
        _signs = phrases.Add(rule.PhrasesOf("signs"));
        _both = rule.Setting("needs_both") is "true";
    }

    /// <inheritdoc/>
    public override void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        if (draft.Draft.Media.Count == 0 || !Speaks(draft))
        {
            return;
        }

        var sign = First(draft.Main, _signs);
        var person = draft.Parts.Where(p => !p.IsText).Select(p => (Part: p, Hit: First(p, _people))).FirstOrDefault(p => p.Hit is not null);
        if (person.Hit is not { } seen || (_both && sign is null))
        {
            return;
        }

        findings.Add(sign is { } said ? Rule.At(draft.Main, SpanOf(draft.Main, said)) : Rule.At(person.Part, SpanOf(person.Part, seen)));
    }

    PhraseHit? First(DraftPart part, PhraseSet set)
    {
        foreach (var hit in part.Hits.For(set))
        {
            if (Holds(part, hit))
            {
                return hit;
            }
        }

        return null;
    }
}

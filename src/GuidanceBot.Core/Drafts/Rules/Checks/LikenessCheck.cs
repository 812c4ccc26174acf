using GuidanceBot.Core.Drafts.Likeness;
using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>
/// A draft that reads like drafts which needed a person, where no single phrase says why. <c>head</c> names what it was learned from, <c>least</c> how sure
/// (in thousandths) it must be; <c>unless_text</c> takes it back. It shows the sentence that weighed most.
/// </summary>
public sealed class LikenessCheck : PhraseCheck
{
    /// <summary>Where anything is sure to need a person, the category that it is most like names it.</summary>
    static readonly string[] s_people =
        ["crisis_topic", "embargo", "medical_advice", "minor", "patient_story", "photo_consent", "political", "prompt_injection", "slide_permission", "speaking_up", "suicide_safety"];

    static readonly int[] s_heads = [.. s_people.Select(LikenessTable.Shipped.Head)];

    readonly int _head;
    readonly double _least;
    readonly double _any;
    readonly bool _media;

    internal LikenessCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
    {
        _head = LikenessTable.Shipped.Head(rule.Setting("head", rule.Category));
        _least = rule.Number("least", 900) / 1000.0;
        _any = rule.Number("any", 2000) / 1000.0;
        _media = rule.Setting("media") is "needed";
    }

    /// <inheritdoc/>
    public override void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        if (_head < 0 || (_media && draft.Draft.Media.Count == 0))
        {
            return;
        }

        var likeness = draft.Reading.Of(_head);
        var likely = likeness >= _least || (draft.Reading.NeedsAPerson >= _any && s_heads.All(h => draft.Reading.Of(h) <= likeness));
        if (!likely || !Speaks(draft) || draft.Reading.Strongest(draft.Main, _head) is not { } sentence)
        {
            return;
        }

        findings.Add(Rule.At(draft.Main, draft.Main.Span(sentence.First, sentence.Last)) with { Confidence = Math.Round(likeness, 2) });
    }
}

using GuidanceBot.Core.Drafts.Likeness;
using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>
/// A draft that reads like drafts of one category, where no single phrase says why. <c>head</c> names what it was learned from, <c>least</c> how sure (in
/// thousandths) it must be where that is another share than the learned one; <c>unless_text</c> takes it back. Where a draft is sure to need a person, the
/// category that it is most like speaks. It shows the clause that weighed most; where words must come
/// out, with those beside it that weighed nearly as much.
/// </summary>
public sealed class LikenessCheck : PhraseCheck
{
    /// <summary>Below that of rules that can say which words it is: where both find the same, theirs is kept.</summary>
    const double Surest = 0.5;

    readonly int _head;
    readonly double _least;

    internal LikenessCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
        : base(rule, phrases)
    {
        _head = LikenessTable.Shipped.Head(rule.Setting("head", rule.Category));
        _least = rule.Number("least", -1) is >= 0 and var least ? least / 1000.0 : LikenessTable.Shipped.Least(_head);
    }

    /// <inheritdoc/>
    public override void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        if (_head < 0)
        {
            return;
        }

        var likeness = draft.Reading.Of(_head);
        var likely = likeness >= _least || (draft.Reading.MostLike == _head && draft.Reading.NeedsAPerson >= LikenessTable.Shipped.Least(LikenessTable.Shipped.Review));
        if (!likely || !Speaks(draft) || draft.Reading.Strongest(draft.Main, _head, Rule.Severity == Severity.Block) is not { } sentence)
        {
            return;
        }

        findings.Add(Rule.At(draft.Main, draft.Main.Span(sentence.First, sentence.Last)) with { Confidence = Math.Round(Math.Min(likeness, Surest), 2) });
    }
}

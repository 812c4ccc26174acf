using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>More emoji than a screen reader's listener wants to hear: many in all, or the same again and again. A family is one.</summary>
public sealed class EmojiCheck(RuleDefinition rule) : IDraftRule
{
    readonly int _most = rule.Number("most", 4);

    /// <inheritdoc/>
    public string Id => rule.Id;

    /// <inheritdoc/>
    public void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        var part = draft.Main;
        var all = 0;
        var (from, to) = (-1, -1);
        for (var i = 0; i < part.Tokens.Count; i++)
        {
            if (part.Tokens[i].Kind != TokenKind.Emoji)
            {
                continue;
            }

            all++;
            (from, to) = (from < 0 ? i : from, i);
        }

        if (all > _most)
        {
            findings.Add(rule.At(part, part.Span(from, to)));
        }
    }
}

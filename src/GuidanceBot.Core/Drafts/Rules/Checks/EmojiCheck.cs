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
        var (bestFirst, bestLast, best) = (-1, -1, 0);
        for (var i = 0; i < part.Tokens.Count; i++)
        {
            if (part.Tokens[i].Kind != TokenKind.Emoji)
            {
                continue;
            }

            var first = i;
            while (i + 1 < part.Tokens.Count && part.Tokens[i + 1].Kind == TokenKind.Emoji)
            {
                i++;
            }

            var run = i - first + 1;
            all += run;
            (bestFirst, bestLast, best) = run > best ? (first, i, run) : (bestFirst, bestLast, best);
        }

        if (all > _most)
        {
            findings.Add(rule.At(part, part.Span(bestFirst, bestLast)));
        }
    }
}

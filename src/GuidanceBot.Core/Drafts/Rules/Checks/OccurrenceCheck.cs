using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Counts hashtags, links or mentions, and finds too many.</summary>
public sealed class OccurrenceCheck(RuleDefinition rule) : IDraftRule
{
    readonly int _most = rule.Number("most", 3);
    readonly TokenKind _kind = rule.Setting("count") switch { "links" => TokenKind.Link, "mentions" => TokenKind.Mention, _ => TokenKind.Hashtag };

    /// <inheritdoc/>
    public string Id => rule.Id;

    /// <inheritdoc/>
    public void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        var count = 0;
        var first = -1;
        var last = -1;
        for (var i = 0; i < draft.Main.Tokens.Count; i++)
        {
            if (draft.Main.Tokens[i].Kind == _kind)
            {
                count++;
                first = first < 0 ? i : first;
                last = i;
            }
        }

        if (count > _most)
        {
            findings.Add(rule.At(draft.Main, Shown(draft.Main, first, last)));
        }
    }

    /// <summary>From the first to the last where they stand together, else only the last.</summary>
    TextSpan Shown(DraftPart part, int first, int last)
    {
        var together = 0;
        for (var i = first; i <= last; i++)
        {
            together += part.Tokens[i].Kind == _kind ? 1 : 0;
        }

        return together * 2 >= last - first + 1 ? part.Span(first, last) : part.Span(last, last);
    }
}

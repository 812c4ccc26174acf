using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>A stretch of words in capitals. Abbreviations and a single shouted word are let be.</summary>
public sealed class CapitalsCheck(RuleDefinition rule) : IDraftRule
{
    readonly int _least = rule.Number("least", 3);

    /// <inheritdoc/>
    public string Id => rule.Id;

    /// <inheritdoc/>
    public void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        var part = draft.Main;
        for (var i = 0; i < part.Tokens.Count; i++)
        {
            if (!IsShouted(part, i))
            {
                continue;
            }

            var (last, words, letters) = Run(part, i);
            if (words >= _least && letters >= 12)
            {
                findings.Add(rule.At(part, part.Span(i, last)));
            }

            i = last;
        }
    }

    /// <summary>How far the shouting goes; "A", "I" and numbers inside belong to it.</summary>
    static (int Last, int Words, int Letters) Run(DraftPart part, int first)
    {
        var last = first;
        var words = 0;
        var letters = 0;
        for (var i = first; i < part.Tokens.Count; i++)
        {
            if (IsShouted(part, i))
            {
                last = i;
                words++;
                letters += part.Word(i).Length;
            }
            else if (!(part.Tokens[i].Kind == TokenKind.Number || part.Tokens[i].Kind == TokenKind.Sign || (part.Tokens[i].Kind == TokenKind.Word && part.Word(i).Length == 1 && part.Tokens[i].Is(TokenMarks.Capital))))
            {
                break;
            }
        }

        return (last, words, letters);
    }

    static bool IsShouted(DraftPart part, int token) => part.Tokens[token].Kind == TokenKind.Word && part.Tokens[token].Is(TokenMarks.Capitals);
}

using GuidanceBot.Core.Drafts.Posts;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Several words in small letters behind one sign: screen readers say them as one. Offers the same with capitals.</summary>
public sealed class HashtagCaseCheck(RuleDefinition rule) : IDraftRule
{
    /// <inheritdoc/>
    public string Id => rule.Id;

    /// <inheritdoc/>
    public void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var tag in draft.Main.Entities)
        {
            if (tag.Kind == PostEntityKind.Hashtag && HashtagWords.Shipped.InCapitals(tag.Value) is { } better)
            {
                findings.Add(rule.At(draft.Main, new TextSpan(tag.Start, tag.End)) with
                {
                    Title = $"Screen readers say “{tag.Value}” as one word",
                    Replacement = "#" + better,
                });
            }
        }
    }
}

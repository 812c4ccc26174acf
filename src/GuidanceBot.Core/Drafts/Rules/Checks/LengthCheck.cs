using GuidanceBot.Core.Drafts.Posts;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Too long for its platform. Near the limit of one that counts bytes it says so, and never lets a doubtful post through in silence.</summary>
public sealed class LengthCheck(RuleDefinition rule) : IDraftRule
{
    /// <inheritdoc/>
    public string Id => rule.Id;

    /// <inheritdoc/>
    public void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        if (PostLength.Measure(draft.Main.Text, draft.Draft.Platform, draft.Platforms) is not { } length || length.Count <= length.Limit)
        {
            return;
        }

        var over = length.Count - length.Limit;
        var finding = rule.Absent() with
        {
            Title = length.Unit is "bytes" ? $"{length.Platform} may refuse this: accents and emoji weigh more" : $"{over} over the limit",
            Message = length.Unit is "bytes"
                ? $"It fits by letters, but {length.Platform} counts curly quotes, accents and emoji by their size: {length.Count} of {length.Limit}."
                : $"{length.Platform} takes {length.Limit}; this is {length.Count}.",
            Fix = length.Unit is "bytes" ? $"Use straight quotes or drop an emoji, until {over} are saved." : $"Cut {over}, or split it in two.",
        };
        findings.Add(finding);
    }
}

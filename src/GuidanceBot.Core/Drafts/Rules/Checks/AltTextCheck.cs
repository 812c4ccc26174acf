using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Pictures without a description, with one that says nothing ("Figure 2"), or one that is too long for the platform.</summary>
public sealed class AltTextCheck : IDraftRule
{
    const int Shortest = 8;

    readonly RuleDefinition _rule;
    readonly PhraseSet _empty;

    internal AltTextCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
    {
        _rule = rule;
        _empty = phrases.Add(rule.PhrasesOf("look_for"));
    }

    /// <inheritdoc/>
    public string Id => _rule.Id;

    /// <inheritdoc/>
    public void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        for (var i = 0; i < draft.Draft.Media.Count; i++)
        {
            var media = draft.Draft.Media[i];
            if (media.Kind is not ("image" or "video" or "gif"))
            {
                continue;
            }

            var place = $"media/{i}/alt";
            var alt = media.Alt?.Trim() ?? "";
            if (alt.Length == 0)
            {
                findings.Add(_rule.Absent(place) with { Title = $"Picture {i + 1} has no description" });
            }
            else if (SaysNothing(draft, place, alt))
            {
                findings.Add(_rule.Absent(place) with { Title = $"Picture {i + 1}'s description says nothing yet" });
            }
            else if (draft.Platforms[draft.Draft.Platform] is { } limits && alt.Length > limits.Alt)
            {
                findings.Add(_rule.Absent(place) with { Title = $"Picture {i + 1}'s description is too long", Message = $"It takes {limits.Alt} characters; this is {alt.Length}.", Fix = "Shorten it to what matters." });
            }
        }
    }

    bool SaysNothing(DraftText draft, string place, string alt)
    {
        var part = draft.Parts.FirstOrDefault(p => string.Equals(p.In, place, StringComparison.Ordinal));
        return part is null || alt.Length < Shortest || (part.Tokens.Count <= 2 && part.Hits.Any(_empty));
    }
}

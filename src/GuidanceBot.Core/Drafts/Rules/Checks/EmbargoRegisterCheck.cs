using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Looks up what a draft speaks of in the organisation's register of embargoes.</summary>
public sealed class EmbargoRegisterCheck : IDraftRule
{
    readonly RuleDefinition _rule;

    internal EmbargoRegisterCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        _rule = rule;
    }

    /// <inheritdoc/>
    public string Id => _rule.Id;

    /// <inheritdoc/>
    public void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var embargo in draft.Registers.Embargoes)
        {
            if (embargo.Lifts is { } lifted && draft.Now >= lifted)
            {
                continue;
            }

            foreach (var part in draft.Parts)
            {
                if (Mentioned(part, embargo) is { } span)
                {
                    findings.Add(Said(embargo, part, span));
                    break;
                }
            }
        }
    }

    Finding Said(Embargo embargo, DraftPart part, TextSpan span) => embargo.Lifts is { } lifts
        ? _rule.At(part, span, Severity.Block) with
        {
            Message = $"{embargo.Name} may be out on {lifts.ToString("d MMMM 'at' HH:mm", System.Globalization.CultureInfo.InvariantCulture)}, not before.",
            Fix = "Schedule it for after that.",
        }
        : _rule.At(part, span, Severity.Review) with { Message = $"{embargo.Name} isn't out yet, and nobody has said when it will be.", Fix = "Ask comms for the time." };

    /// <summary>The register changes while the program runs, so its few phrases are looked for as plain words.</summary>
    static TextSpan? Mentioned(DraftPart part, Embargo embargo)
    {
        foreach (var phrase in embargo.Phrases)
        {
            var words = FoldedText.Of(phrase).Text;
            for (var at = part.Folded.Text.IndexOf(words, StringComparison.Ordinal); at >= 0 && words.Length > 0; at = part.Folded.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                var end = at + words.Length;
                var whole = (at == 0 || !char.IsLetterOrDigit(part.Folded.Text[at - 1])) && (end == part.Folded.Text.Length || !char.IsLetterOrDigit(part.Folded.Text[end]));
                if (whole)
                {
                    return part.Folded.ToOriginal(at, end);
                }
            }
        }

        return null;
    }
}

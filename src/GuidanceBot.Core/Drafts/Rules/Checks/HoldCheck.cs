using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Comms holds posts back: gives their own line and until when. Urgent notices and posts with the exempt tag may go to a person.</summary>
public sealed class HoldCheck : IDraftRule
{
    readonly RuleDefinition _rule;
    readonly PhraseSet _urgent;

    internal HoldCheck(RuleDefinition rule, PhraseIndexBuilder phrases)
    {
        _rule = rule;
        _urgent = phrases.Add(rule.PhrasesOf("look_for"));
    }

    /// <inheritdoc/>
    public string Id => _rule.Id;

    /// <inheritdoc/>
    public void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        if (draft.Registers.Hold is not { } hold || (hold.Until is { } end && draft.Now >= end) || (draft.Draft.Account == AccountKind.Personal && !hold.PersonalToo))
        {
            return;
        }

        if (hold.ExemptTag is { Length: > 0 } tag && draft.Main.Text.Contains(tag, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var until = hold.Until is { } moment ? $" Until {moment.ToString("d MMMM, HH:mm", System.Globalization.CultureInfo.InvariantCulture)}." : "";
        findings.Add(_rule.Absent() with
        {
            Message = hold.Line + until,
            Fix = draft.Any(_urgent) ? "If it can't wait, send it to comms now." : "Keep it for afterwards.",
            Kind = draft.Any(_urgent) ? "urgent" : "hold",
        });
    }
}

using GuidanceBot.Core.Drafts.Identifiers;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Patients' numbers, or contact details, by the category of the rule.</summary>
public sealed class IdentifierCheck(RuleDefinition rule) : IDraftRule
{
    /// <inheritdoc/>
    public string Id => rule.Id;

    /// <inheritdoc/>
    public void Check(DraftText draft, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var part in draft.Parts)
        {
            if (!IdentifierScanner.MayHold(part.Text))
            {
                continue;
            }

            var found = draft.Scanner is IdentifierScanner own ? own.Scan(part.IdentifierText) : draft.Scanner.Scan(part.Text);
            foreach (var finding in found)
            {
                if (string.Equals(finding.Category, rule.Category, StringComparison.Ordinal) && !IsOwnLine(draft, part, finding))
                {
                    findings.Add(finding with { Rule = rule.Id, Severity = finding.Severity == Severity.Block || rule.Severity > finding.Severity ? rule.Severity : finding.Severity, In = part.In });
                }
            }
        }
    }

    /// <summary>An organisation's telephone line on its own page.</summary>
    static bool IsOwnLine(DraftText draft, DraftPart part, Finding finding)
        => draft.Draft.Account == AccountKind.Official && finding is { Kind: "phone", Start: { } start, End: { } end } && PhoneKinds.IsOwnLine(part.Text, start, end);
}

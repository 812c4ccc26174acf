using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Rules.Checks;

/// <summary>Findings in a rule's own words.</summary>
static class FindingOf
{
    /// <summary>Something that stands in a part.</summary>
    public static Finding At(this RuleDefinition rule, DraftPart part, TextSpan span, Severity? severity = null) => rule.Absent(part.In, severity) with
    {
        Start = span.Start,
        End = span.End,
        Span = span.Of(part.Text),
    };

    /// <summary>Something that is missing, or that the whole draft is.</summary>
    public static Finding Absent(this RuleDefinition rule, string place = "text", Severity? severity = null) => new()
    {
        Rule = rule.Id,
        Category = rule.Category,
        Severity = severity ?? rule.Severity,
        In = place,
        Title = rule.Title,
        Message = rule.Message,
        Fix = rule.Fix,
        Confidence = rule.Confidence,
    };
}

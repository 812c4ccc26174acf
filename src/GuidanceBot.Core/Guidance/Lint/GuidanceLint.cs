using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>Finds what makes a document hard to answer from, and which topics of real policies it leaves out.</summary>
public static class GuidanceLint
{
    /// <summary>Checks a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="today">The day against which its dates are held.</param>
    public static LintReport Check(GuidanceDocument document, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lines = new LineIndex(document.Text);
        var clauses = LintClause.Of(document);
        var coverage = Topics.Cover(document);

        // An event's file has no front matter and is about one meeting.
        var isEvent = document.Event is not null;
        var findings = (isEvent ? [] : FrontMatterRules.Find(document.FrontMatter, today))
            .Concat(LengthRules.Find(clauses, lines))
            .Concat(HeadingRules.Find(clauses, lines))
            .Concat(ApproverRule.Find(clauses, lines))
            .Concat(BareNoRule.Find(clauses, lines, document.FrontMatter))
            .Concat(SpeakingUpRule.Find(clauses, lines))
            .Concat(ContradictionRule.Find(clauses, lines))
            .Concat(isEvent ? [] : Topics.Missing(coverage));
        return new LintReport(document.Name, [.. findings.OrderBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal)], coverage);
    }
}

using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Documents.Cutting;

/// <summary>The lines of one clause.</summary>
/// <param name="Lines">At least one.</param>
/// <param name="RepeatedLead">Put before the lines where the list began in an earlier clause.</param>
/// <param name="Between">What parts the lines in the reading text.</param>
internal sealed record ClausePiece(IReadOnlyList<PieceLine> Lines, TracedText? RepeatedLead, char Between)
{
    public Clause ToClause(string id, string document, BlockGroup group)
    {
        var run = new TextSpan(Lines[0].Run(document).Start, Lines[^1].Run(document).End);
        var units = Lines.SelectMany(l => l.Units(document)).ToArray();
        var first = Lines[0].Text.Text;
        return new Clause
        {
            Id = id,
            Section = group.Section,
            Number = (Lines[0].Block is ParagraphBlock ? ClauseNumber.OfParagraph(first).Number : null) ?? ClauseNumber.OfHeading(group.Nearest),
            Run = run,
            LeadIn = LeadIn(document, group),
            Sentences = units.Length > 0 ? units : [run],
            Reading = string.Join(Between, (RepeatedLead is null ? [] : new[] { RepeatedLead.Text }).Concat(Lines.Select(l => l.Text.Text))),
            Anchor = group.Anchor,
        };
    }

    /// <summary>Rows need their column heads most; items the sentence that introduces them.</summary>
    private TextSpan? LeadIn(string document, BlockGroup group)
    {
        if (Lines[^1].Block is TableRowBlock && group.Blocks.OfType<TableRowBlock>().FirstOrDefault() is { IsHead: true } head)
        {
            return head.Span;
        }

        return group.Lead is { Length: > 0 } lead && Lines[^1].Block is not ParagraphBlock ? PieceLine.LeadSpan(document, lead, group.Blocks[0]) : null;
    }
}

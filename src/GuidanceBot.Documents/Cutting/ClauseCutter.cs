using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Documents.Cutting;

/// <summary>
/// Cuts the blocks of a document into clauses. The reading texts are those on which the local models were trained; a golden file in the
/// tests holds them to it, so what is cut here changes only together with the models.
/// </summary>
internal static class ClauseCutter
{
    /// <summary>Words that make a clause long; a list or table is parted at two thirds of it, a paragraph above 1.6 times at four fifths.</summary>
    private const int LongWords = 110;

    /// <summary>Less than this is no clause.</summary>
    private const int FewestWords = 3;

    /// <summary>The clauses in order.</summary>
    /// <exception cref="UnreadableGuidanceException">There is none, or more than <see cref="GuidanceLimits.MaxClauses"/>.</exception>
    public static IReadOnlyList<Clause> Cut(string name, string document, IReadOnlyList<Block> blocks)
    {
        var clauses = new List<Clause>();
        foreach (var group in BlockGroup.Of(blocks))
        {
            foreach (var piece in Pieces(group))
            {
                if (clauses.Count == GuidanceLimits.MaxClauses)
                {
                    throw new UnreadableGuidanceException($"{name}, line {new LineIndex(document).LineAt(piece.Lines[0].Span.Start)}: the document has more than 20,000 clauses; part it into several.");
                }

                clauses.Add(piece.ToClause($"c{clauses.Count + 1}", document, group));
            }
        }

        return clauses.Count > 0 ? CrossReferences.Follow(document, clauses) : throw new UnreadableGuidanceException($"{name} holds no text that could be cited.");
    }

    private static IEnumerable<ClausePiece> Pieces(BlockGroup group)
    {
        var words = group.Blocks.Sum(b => Words(b.Text.Text));
        if (words < FewestWords)
        {
            return [];
        }

        if (words > LongWords && group.Blocks.Count > 2)
        {
            return ListPieces(group);
        }

        return words > LongWords * 1.6 && group.Blocks.Count == 1
            ? ParagraphPieces(group.Blocks[0])
            : [new ClausePiece([.. group.Blocks.Select(b => new PieceLine(b, b.Text))], null, '\n')];
    }

    private static IEnumerable<ClausePiece> ListPieces(BlockGroup group)
    {
        var lead = group.Lead;
        var leads = false;
        var lines = new List<PieceLine>();
        foreach (var block in group.Blocks)
        {
            lines.Add(new PieceLine(block, block.Text));
            if (lines.Sum(l => Words(l.Text.Text)) + (leads ? Words(lead!.Text) : 0) > LongWords * .65)
            {
                yield return new ClausePiece([.. lines], leads ? lead : null, '\n');
                lines.Clear();
                leads = lead is { Length: > 0 } && !block.Text.Text.Contains(lead.Text, StringComparison.Ordinal);
            }
        }

        if (lines.Count > 0)
        {
            yield return new ClausePiece(lines, leads ? lead : null, '\n');
        }
    }

    private static IEnumerable<ClausePiece> ParagraphPieces(Block block)
    {
        var lines = new List<PieceLine>();
        foreach (var sentence in PlainSentences.Of(block.Text))
        {
            lines.Add(new PieceLine(block, sentence));
            if (lines.Sum(l => Words(l.Text.Text)) > LongWords * .8)
            {
                yield return new ClausePiece([.. lines], null, ' ');
                lines.Clear();
            }
        }

        if (lines.Count > 0)
        {
            yield return new ClausePiece(lines, null, ' ');
        }
    }

    private static int Words(string text)
    {
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = !char.IsWhiteSpace(c);
            count += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return count;
    }
}

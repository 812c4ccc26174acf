namespace GuidanceBot.Core.Drafts.Likeness;

/// <summary>How one draft reads.</summary>
sealed class LikenessReading(float[] scores, Dictionary<int, int> seen, LikenessTable table)
{
    /// <summary>How much of the strongest clause's weight a clause beside it must have to be marked with it.</summary>
    const double Nearly = 0.6;
    const double Like = 0.2;

    /// <summary>0 to 1 for a head; 0 where it isn't known.</summary>
    public double Of(int head) => head < 0 ? 0 : 1 / (1 + Math.Exp(-scores[head]));

    /// <summary>The same for a head by its name.</summary>
    public double Of(string head) => Of(table.Head(head));

    /// <summary>False where it is unlike all drafts of a category; true for a category that nothing was learned of.</summary>
    public bool IsLike(string category) => table.Head(category) is var head && (head < 0 || Of(head) >= Math.Min(Like, table.Least(head) / 3));

    /// <summary>0 to 1: how much it reads like drafts that needed a person; the kind that it is most like speaks half as loud as the whole.</summary>
    public double NeedsAPerson => table.Review < 0 ? 0 : 1 / (1 + Math.Exp(-(scores[table.Review] + (scores[MostLike] / 2))));

    /// <summary>The kind of draft for a person that it is most like.</summary>
    public int MostLike => table.ForPeople.MaxBy(head => scores[head]);

    /// <summary>The clause that speaks most for a head: first and last token; null where there is no word.</summary>
    /// <param name="part">The text.</param>
    /// <param name="head">The head.</param>
    /// <param name="wide">True to take in clauses beside it in its sentence that speak nearly as much.</param>
    public (int First, int Last)? Strongest(DraftPart part, int head, bool wide)
    {
        if (part.Tokens.Count == 0)
        {
            return null;
        }

        var weights = new double[part.Tokens.Count];
        foreach (var (row, token) in seen)
        {
            if (token >= 0)
            {
                weights[token] += table.Weight(row, head);
            }
        }

        var clauses = new List<(int First, int Last, double Sum)>();
        for (var first = 0; first < weights.Length; first = clauses[^1].Last + 1)
        {
            var last = part.Clause(first, first).Last;
            clauses.Add((first, last, weights.AsSpan(first..(last + 1)).ToArray().Sum()));
        }

        var best = clauses.IndexOf(clauses.MaxBy(c => c.Sum));
        var (from, to) = (best, best);
        while (from > 0 && GoesWith(from - 1))
        {
            from--;
        }

        while (to + 1 < clauses.Count && GoesWith(to + 1))
        {
            to++;
        }

        return (clauses[from].First, clauses[to].Last);

        bool GoesWith(int clause) => wide && part.Tokens[clauses[clause].First].Sentence == part.Tokens[clauses[best].First].Sentence && clauses[clause].Sum >= clauses[best].Sum * Nearly;
    }
}

namespace GuidanceBot.Core.Drafts.Likeness;

/// <summary>How one draft reads.</summary>
sealed class LikenessReading(float[] scores, Dictionary<int, int> seen, LikenessTable table)
{
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

    /// <summary>The clause that speaks most for a head: first and last token; null where none does.</summary>
    public (int First, int Last)? Strongest(DraftPart part, int head)
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

        var (best, most) = ((0, 0), double.MinValue);
        for (var first = 0; first < weights.Length;)
        {
            var clause = part.Clause(first, first);
            var sum = weights.AsSpan(first..(clause.Last + 1)).ToArray().Sum();
            (best, most) = sum > most ? ((first, clause.Last), sum) : (best, most);
            first = clause.Last + 1;
        }

        return best;
    }
}

namespace GuidanceBot.Core.Drafts.Likeness;

/// <summary>How one draft reads.</summary>
sealed class LikenessReading(float[] scores, Dictionary<int, int> seen, LikenessTable table)
{
    /// <summary>0 to 1 for a head; 0 where it isn't known.</summary>
    public double Of(int head) => head < 0 ? 0 : 1 / (1 + Math.Exp(-scores[head]));

    /// <summary>0 to 1: how much it reads like drafts that needed a person.</summary>
    public double NeedsAPerson => Of(table.Review);

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

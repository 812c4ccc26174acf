namespace GuidanceBot.Core.Drafts.Likeness;

/// <summary>How one draft reads.</summary>
sealed class LikenessReading(float[] scores, Dictionary<int, int> seen, LikenessTable table)
{
    /// <summary>0 to 1 for a head; 0 where it isn't known.</summary>
    public double Of(int head) => head < 0 ? 0 : 1 / (1 + Math.Exp(-scores[head]));

    /// <summary>The sentence that speaks most for a head: first and last token; null where none does.</summary>
    public (int First, int Last)? Strongest(DraftPart part, int head)
    {
        if (part.Tokens.Count == 0)
        {
            return null;
        }

        var sums = new double[part.Tokens[^1].Sentence + 1];
        foreach (var (row, token) in seen)
        {
            if (token >= 0)
            {
                sums[part.Tokens[token].Sentence] += table.Weight(row, head);
            }
        }

        var best = Array.IndexOf(sums, sums.Max());
        var first = 0;
        while (part.Tokens[first].Sentence != best)
        {
            first++;
        }

        return part.Sentence(first);
    }
}

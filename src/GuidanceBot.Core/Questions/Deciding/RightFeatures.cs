namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>From what the certainty is read: how clearly the clauses cover the question, and how well the readers agree.</summary>
internal static class RightFeatures
{
    public static string[] Names { get; } =
    [
        "covered", "relevance", "margin", "weight", "surest",
        .. Named("first"), .. Named("all"), "cosine", "shares_words",
        .. Named("verdict"), "verdict_surest", "verdict_margin", "words_agree", "reader_agrees",
        "statement_cosine", "second_agrees", "second_weight", "three_agree", "conditions", "exceptions", "statements", "words_surest",
    ];

    public static double[] Of(Evidence evidence, double[] verdictShares)
    {
        var first = evidence.First;
        var second = evidence.Clauses[Math.Min(1, evidence.Clauses.Count - 1)];
        var deontics = first.Deontics;
        var ordered = verdictShares.OrderDescending().ToArray();
        var verdict = Verdicts.Top(verdictShares);
        return
        [
            evidence.Covered, first.Relevance, evidence.Clauses.Count > 1 ? first.Fused - evidence.Clauses[1].Fused : 3, evidence.Clauses.Max(c => c.Weight), first.Shares.Max(),
            .. first.Shares, .. evidence.AverageShares(), evidence.Cosine, evidence.SharesWords ? 1 : 0,
            .. verdictShares, ordered[0], ordered[0] - ordered[1], evidence.WordShares[verdict], first.Shares[verdict],
            first.StatementCosine, second.Shares[verdict], second.Weight, evidence.Clauses.Take(3).Count(c => Verdicts.Top(c.Shares) == verdict),
            deontics.Conditions.Count, deontics.Exceptions.Count, first.Statements.Count, evidence.WordShares.Max(),
        ];
    }

    private static IEnumerable<string> Named(string part) => Verdicts.Asserted.Select(v => $"{part}_{v.ToString().ToLowerInvariant()}");
}

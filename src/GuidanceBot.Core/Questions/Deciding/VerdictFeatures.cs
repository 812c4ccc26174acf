namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>From what the verdict is read: the neural reader, the word model and the deontic reader, each in its own words.</summary>
internal static class VerdictFeatures
{
    public static string[] Names { get; } =
    [
        .. Named("first"), .. Named("all"), .. Named("words"), .. StatementSigns.Names.Select(s => "statement_" + s),
    ];

    public static double[] Of(Evidence evidence)
    {
        var signs = StatementSigns.Of(evidence.First.Statement.Text, evidence.First.Deontics);
        return
        [
            .. Logs(evidence.First.Shares), .. Logs(evidence.AverageShares()), .. Logs(evidence.WordShares),
            .. StatementSigns.Names.Select(s => signs.Contains(s) ? 1.0 : 0),
        ];
    }

    private static IEnumerable<string> Named(string part) => Verdicts.Asserted.Select(v => $"{part}_{v.ToString().ToLowerInvariant()}");

    private static IEnumerable<double> Logs(double[] shares) => shares.Select(s => Math.Log(s + 1e-3));
}

namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>The verdicts that a reader tells apart, in its order.</summary>
internal static class Verdicts
{
    public static IReadOnlyList<Verdict> Asserted { get; } = [Verdict.Yes, Verdict.YesIf, Verdict.No, Verdict.Info, Verdict.Depends];

    public const int Yes = 0;
    public const int YesIf = 1;
    public const int No = 2;
    public const int Info = 3;
    public const int Depends = 4;

    /// <summary>Where the largest share is.</summary>
    public static int Top(double[] shares) => Array.IndexOf(shares, shares.Max());
}

namespace GuidanceBot.Core.Evaluation;

/// <summary>Verdicts read with a certainty in one tenth, asserted or not, and how many of them were right.</summary>
/// <param name="From">Lower end of the tenth.</param>
/// <param name="Certainty">Mean certainty said.</param>
/// <param name="Right">Share right.</param>
public sealed record ReliabilityBin(double From, double Certainty, Proportion Right)
{
    /// <summary>The bins that hold verdicts.</summary>
    public static IReadOnlyList<ReliabilityBin> Of(IReadOnlyList<ScoredAnswer> answers) =>
        [.. answers.Where(a => a.Leans is not null)
            .GroupBy(a => Math.Min(9, (int)(a.Leans!.Value.Certainty * 10)))
            .OrderBy(g => g.Key)
            .Select(g => new ReliabilityBin(g.Key / 10.0, g.Average(a => a.Leans!.Value.Certainty), Proportion.Of(g, a => a.LeansRight)))];
}

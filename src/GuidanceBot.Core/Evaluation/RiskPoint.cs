namespace GuidanceBot.Core.Evaluation;

/// <summary>A point of the risk-coverage curve: asserting the surest this-much of the verdicts, so many are right.</summary>
/// <param name="Coverage">Share of all questions, 0 to 1.</param>
/// <param name="Right">Share right of those, 0 to 1.</param>
/// <param name="Certainty">The certainty of the least sure among them.</param>
public readonly record struct RiskPoint(double Coverage, double Right, double Certainty)
{
    /// <summary>The curve over the verdicts that the engine leaned to, held back or not.</summary>
    public static IReadOnlyList<RiskPoint> Curve(IReadOnlyList<ScoredAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return Curve(answers.Where(a => a.Leans is not null).Select(a => (a.Leans!.Value.Certainty, a.LeansRight)), answers.Count);
    }

    /// <summary>The curve over verdicts with their certainty, out of so many questions.</summary>
    public static IReadOnlyList<RiskPoint> Curve(IEnumerable<(double Certainty, bool Right)> verdicts, int questions)
    {
        var points = new List<RiskPoint>();
        var (count, right) = (0, 0);
        foreach (var (certainty, isRight) in verdicts.OrderByDescending(v => v.Certainty))
        {
            count++;
            right += isRight ? 1 : 0;
            points.Add(new RiskPoint((double)count / questions, (double)right / count, certainty));
        }

        return points;
    }
}

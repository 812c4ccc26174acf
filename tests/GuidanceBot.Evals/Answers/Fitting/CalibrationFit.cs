using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Deciding;

namespace GuidanceBot.Evals.Answers.Fitting;

/// <summary>Fits the verdict and the certainty on gathered cases.</summary>
internal static class CalibrationFit
{
    private const double VerdictStrength = 0.03;
    private const double RightStrength = 0.02;
    private const int Folds = 8;

    /// <summary>Both stages on these cases. The certainty is fitted on verdicts that were read without the case's own document.</summary>
    public static Calibration Of(IReadOnlyList<GatheredCase> cases, Calibration settings)
    {
        var documents = cases.Select(c => c.Set.Name).Distinct(StringComparer.Ordinal).ToArray();
        var rows = new List<double[]>();
        var labels = new List<bool>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = documents.Where((_, i) => i % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var models = VerdictModels([.. cases.Where(c => !held.Contains(c.Set.Name))]);
            foreach (var @case in cases.Where(c => held.Contains(c.Set.Name)))
            {
                var shares = Shares(models, @case.Evidence);
                rows.Add(RightFeatures.Of(@case.Evidence, shares));
                labels.Add(@case.Case.IsCovered && @case.Case.Accepts(Verdicts.Asserted[Verdicts.Top(shares)].ToContract()));
            }
        }

        return settings with
        {
            VerdictFeatures = VerdictFeatures.Names,
            VerdictModels = VerdictModels(cases),
            RightFeatures = RightFeatures.Names,
            Right = LogisticFit.Of(rows, labels, RightStrength),
        };
    }

    /// <summary>By document: each case with the calibration that was fitted without its document.</summary>
    public static IEnumerable<(GatheredCase Case, Calibration Calibration)> CrossFitted(IReadOnlyList<GatheredCase> cases, Calibration settings)
    {
        var documents = cases.Select(c => c.Set.Name).Distinct(StringComparer.Ordinal).ToArray();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = documents.Where((_, i) => i % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var calibration = Of([.. cases.Where(c => !held.Contains(c.Set.Name))], settings);
            foreach (var @case in cases.Where(c => held.Contains(c.Set.Name)))
            {
                yield return (@case, calibration);
            }
        }
    }

    private static double[] Shares(LinearModel[] models, Evidence evidence)
    {
        var features = VerdictFeatures.Of(evidence);
        var raw = Array.ConvertAll(models, m => m.Probability(features));
        return Array.ConvertAll(raw, r => r / raw.Sum());
    }

    private static LinearModel[] VerdictModels(IReadOnlyList<GatheredCase> cases)
    {
        var covered = cases.Where(c => c.Case.IsCovered).ToArray();
        var rows = covered.Select(c => VerdictFeatures.Of(c.Evidence)).ToArray();
        return [.. Verdicts.Asserted.Select(v => LogisticFit.Of(rows, [.. covered.Select(c => c.Case.Verdict == v.ToContract())], VerdictStrength))];
    }
}

using GuidanceBot.Core.Evaluation;
using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.Finding;

namespace GuidanceBot.Evals.Answers.Fitting;

/// <summary>Trains the word model on the training documents: the question and the statement that settles it, to the verdict.</summary>
internal static class WordModelFit
{
    private const int FewestUses = 25;
    private const int Rounds = 6;
    private const double Penalty = 1e-3;
    private const double Rate = 0.5;

    public static WordModel Of(IReadOnlyList<EvaluationSet> sets)
    {
        var examples = sets.SelectMany(Examples).ToArray();
        var features = examples.SelectMany(e => e.Features).GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() >= FewestUses).Select(g => g.Key).Order(StringComparer.Ordinal).ToArray();
        var weights = features.ToDictionary(f => f, _ => new float[Verdicts.Asserted.Count], StringComparer.Ordinal);
        var squares = features.ToDictionary(f => f, _ => new double[Verdicts.Asserted.Count], StringComparer.Ordinal);
        var model = new WordModel(weights);
        var order = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            order.Shuffle(examples);
            foreach (var (found, verdict) in examples)
            {
                Step(model, weights, squares, found, verdict);
            }
        }

        return model;
    }

    // AdaGrad on the cross entropy.
    private static void Step(WordModel model, Dictionary<string, float[]> weights, Dictionary<string, double[]> squares, HashSet<string> found, int verdict)
    {
        var shares = model.Read(found);
        var norm = 1 / Math.Sqrt(found.Count);
        foreach (var feature in found)
        {
            if (!weights.TryGetValue(feature, out var weight))
            {
                continue;
            }

            var square = squares[feature];
            for (var v = 0; v < shares.Length; v++)
            {
                var gradient = ((shares[v] - (v == verdict ? 1 : 0)) * norm) + (Penalty * weight[v]);
                square[v] += gradient * gradient;
                weight[v] -= (float)(Rate * gradient / Math.Sqrt(square[v] + 1e-6));
            }
        }
    }

    private static IEnumerable<(HashSet<string> Features, int Verdict)> Examples(EvaluationSet set)
    {
        var statements = set.Guidance.Clauses
            .SelectMany(p => Statement.Of(p.Document, p.Clause).Select(s => (Placed: p, Statement: s, Plain: ComparedText.Of(s.Span.Of(p.Document.Text)))))
            .ToArray();
        foreach (var @case in set.Cases.Where(c => c.Quote is { Length: > 0 } && c.IsCovered))
        {
            var quote = ComparedText.Of(@case.Quote!);
            var holds = statements.Where(s => s.Plain.Contains(quote, StringComparison.Ordinal) || quote.Contains(s.Plain, StringComparison.Ordinal)).ToArray();
            var best = (holds.Length > 0 ? holds : statements).MaxBy(s => ComparedText.SharedRuns(quote, s.Plain));
            var verdict = Verdicts.Asserted.Select(v => v.ToContract()).ToList().IndexOf(@case.Verdict);
            if (verdict >= 0)
            {
                yield return (WordFeatures.Of(@case.Question, best.Statement.Text, ClauseReading.Of(best.Placed.Document, best.Placed.Clause, best.Statement.Span)), verdict);
            }
        }
    }
}

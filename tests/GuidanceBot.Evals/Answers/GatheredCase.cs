using GuidanceBot.Core.Evaluation;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.FollowUps;

namespace GuidanceBot.Evals.Answers;

/// <summary>A case with what the clauses say to it: gathered once, decided on with the calibration of each fold.</summary>
internal sealed record GatheredCase(EvaluationSet Set, AnswerCase Case, KnownFacts Known, Evidence Evidence)
{
    public static async Task<IReadOnlyList<GatheredCase>> GatherAsync(ReaderAnswerEngine engine, Core.Questions.Finding.VectorIndex index, IReadOnlyList<EvaluationSet> sets, CancellationToken cancel)
    {
        var gathered = new List<GatheredCase>();
        foreach (var set in sets)
        {
            await index.BuildAsync(set.Guidance, cancel);
            foreach (var @case in set.Cases)
            {
                var known = KnownFacts.Of(new Question { Text = @case.Question });
                gathered.Add(new GatheredCase(set, @case, known, engine.Gather(known.Text, set.Guidance)));
            }
        }

        return gathered;
    }

    public ScoredAnswer Decide(ReaderAnswerEngine engine, Calibration calibration) => ScoredAnswer.Of(Case, Set.Guidance, engine.Decide(Known, Evidence, calibration));
}

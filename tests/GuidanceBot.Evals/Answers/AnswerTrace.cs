using System.Globalization;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.Subjects;

namespace GuidanceBot.Evals.Answers;

/// <summary>One line a case: what was asked, what was right, what was answered and from what. For whoever tunes rules.</summary>
internal static class AnswerTrace
{
    public static string Line(GatheredCase gathered, Core.Evaluation.ScoredAnswer scored, Calibration calibration)
    {
        var judgement = Judgement.Of(gathered.Evidence, calibration);
        var signs = QuestionSigns.Of(gathered.Known.Text);
        var first = gathered.Evidence.First;
        return string.Join('\t',
        [
            scored.Asserted ? scored.Right ? "RIGHT" : "WRONG" : "held",
            gathered.Case.Kind, gathered.Case.Verdict, scored.Answer.Verdict.ToContract(), scored.Answer.Reason?.ToContract() ?? "-", scored.Answer.Subject.ToString(),
            judgement.Verdict.ToContract(), Figure(judgement.Certainty), Figure(gathered.Evidence.Covered), Figure(gathered.Evidence.Cosine), Figure(first.Weight),
            first.Deontics.Modality.ToString(), signs.IsAboutPosting ? "about" : "-", signs.IsDelicate ? "delicate" : "-", scored.ClauseFirst ? "first" : "-",
            gathered.Case.Question, first.Statement.Text, scored.Answer.Text, scored.Answer.FollowUp?.Question ?? "", gathered.Case.MissingFact ?? "", scored.AskedMissingFact ? "asked" : "", scored.Answer.PathToYes ?? "", string.Join(" / ", scored.Answer.Conditions), gathered.Case.Quote ?? "",
        ]);
    }

    private static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}

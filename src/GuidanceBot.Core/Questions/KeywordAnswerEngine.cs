using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.Finding;
using GuidanceBot.Core.Questions.FollowUps;
using GuidanceBot.Core.Questions.Subjects;
using GuidanceBot.Core.Questions.Wording;

namespace GuidanceBot.Core.Questions;

/// <summary>
/// Answers by shared words (BM25) and the deontic reader alone, while the models are off or still reading. Words mislead with slang, so
/// it nearly always shows clauses; it asserts only a plain ban or permission whose statement holds most of the question's words.
/// </summary>
public sealed class KeywordAnswerEngine(KeywordThresholds thresholds, TimeProvider clock) : IClauseRanking
{
    private const int Nearest = 8;

    /// <inheritdoc/>
    public string Version { get; } = ContentHash.Of($"keywords-1 {thresholds}");

    /// <inheritdoc/>
    public async ValueTask<Answer> AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel) =>
        (await RankAsync(question, guidance, cancel)).Answer;

    /// <inheritdoc/>
    public ValueTask<RankedAnswer> RankAsync(Question question, GuidanceSet guidance, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(guidance);
        if (guidance.Clauses.Count == 0)
        {
            return ValueTask.FromResult(new RankedAnswer(NothingPublished.Answer, [], []));
        }

        var known = KnownFacts.Of(question);
        var evidence = Gather(known.Text, guidance);
        var situation = new Situation(
            QuestionSigns.Of(known.Text), known, evidence, Judge(evidence), thresholds.ToThresholds(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var answer = new AnswerWording(known.Text).Of(AnswerDecision.Decide(situation));
        return ValueTask.FromResult(new RankedAnswer(answer, [.. evidence.Clauses.Select(c => c.Placed)], [.. evidence.Clauses.Select(c => c.Statement.Span)]));
    }

    private static Evidence Gather(string question, GuidanceSet guidance)
    {
        var scores = Array.ConvertAll(guidance.Index.Score(question), s => (double)s);
        var near = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).Take(Nearest).ToArray();
        var shares = Scores.Shares(Array.ConvertAll(near, i => scores[i]));
        var clauses = near.Select((clause, i) => Read(question, guidance.Clauses[clause], scores[clause], shares[i])).ToArray();
        var top = scores[near[0]];
        return new Evidence { Question = question, Guidance = guidance, Clauses = clauses, Covered = top > 0 ? 1 : 0, Cosine = SharedWords.Of(question, clauses[0].Statement.Text), SharesWords = top > 0 };
    }

    private static ReadClause Read(string question, PlacedClause placed, double score, double weight)
    {
        var statements = Statement.Of(placed.Document, placed.Clause);
        var nearest = Enumerable.Range(0, statements.Length).MaxBy(i => SharedWords.Of(question, statements[i].Text));
        return new ReadClause { Placed = placed, Statements = statements, Nearest = nearest, Fused = score, Weight = weight, Shares = new double[Verdicts.Asserted.Count] };
    }

    /// <summary>A plain ban or permission, as sure as the question's words are covered by the statement.</summary>
    private static Judgement Judge(Evidence evidence)
    {
        var verdict = evidence.First.Deontics.Modality switch
        {
            Guidance.Deontics.Modality.Forbids => Verdict.No,
            Guidance.Deontics.Modality.Permits or Guidance.Deontics.Modality.Conditional => Verdict.YesIf,
            _ => Verdict.Info,
        };
        return new Judgement(verdict, evidence.Cosine, []);
    }
}

using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions.Finding;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>Retrieves, reads and fuses: the nearest clauses to a question, in the order that retriever and reader together give them.</summary>
internal sealed class EvidenceReader(IRetriever retriever, IReader reader, WordModel words, RankingWeights weights)
{
    public Evidence Read(string question, GuidanceSet guidance, GuidanceVectors vectors)
    {
        var asked = retriever.EmbedQuestion(question);
        var cosines = Array.ConvertAll(vectors.Clauses, c => Scores.Dot(asked, c.Clause));
        var statements = Array.ConvertAll(vectors.Clauses, c => Array.ConvertAll(c.StatementVectors, s => Scores.Dot(asked, s)));
        var lexical = Array.ConvertAll(guidance.Index.Score(question), s => (double)s);
        var found = NamedFirst(Mixed(cosines, statements, lexical), question, guidance);
        var near = Enumerable.Range(0, found.Length).Where(i => double.IsFinite(found[i])).OrderByDescending(i => found[i]).Take(weights.Nearest).ToArray();
        var logits = reader.Read(question, [.. near.Select(i => guidance.Clauses[i].Clause.Full)]);
        var fused = near.Select((clause, i) => found[clause] + (weights.Reader * logits[i].Relevance)).ToArray();
        var share = Scores.Shares(Array.ConvertAll(fused, f => weights.Sharpness * f));
        var clauses = near.Select((clause, i) => new ReadClause
        {
            Placed = guidance.Clauses[clause],
            Statements = vectors.Clauses[clause].Statements,
            Nearest = Array.IndexOf(statements[clause], statements[clause].Max()),
            StatementCosine = statements[clause].Max(),
            Cosines = statements[clause],
            Fused = fused[i],
            Weight = share[i],
            Relevance = logits[i].Relevance,
            Shares = Scores.Shares(logits[i].Yes, logits[i].YesIf, logits[i].No, logits[i].Info, logits[i].Depends),
        }).OrderByDescending(c => c.Fused).ToArray();
        return new Evidence
        {
            Question = question,
            Guidance = guidance,
            Clauses = clauses,
            Covered = 1 - (1 / (1 + logits.Sum(l => Math.Exp(l.Relevance)))),
            Cosine = cosines.Max(),
            SharesWords = lexical.Max() > 0,
            WordShares = words.Read(WordFeatures.Of(question, clauses[0].Statement.Text, clauses[0].Deontics)),
        };
    }

    private double[] Mixed(double[] cosines, double[][] statements, double[] lexical)
    {
        var whole = Scores.Standardised(cosines);
        var part = Scores.Standardised(Array.ConvertAll(statements, s => s.Max()));
        var word = Scores.Standardised(lexical);
        return [.. whole.Select((w, i) => ((w + (weights.Statement * part[i])) / (1 + weights.Statement)) + (weights.Words * word[i]))];
    }

    /// <summary>What belongs to an event answers only where the event is named, and then first.</summary>
    private double[] NamedFirst(double[] found, string question, GuidanceSet guidance)
    {
        for (var i = 0; i < found.Length; i++)
        {
            if (guidance.Clauses[i].Document.OnlyWhenNamed is { Count: > 0 } names)
            {
                found[i] = names.Any(n => WholeWords.Contain(question, n)) ? found[i] + weights.Named : double.NegativeInfinity;
            }
        }

        return found;
    }
}

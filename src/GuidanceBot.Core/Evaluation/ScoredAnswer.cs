using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Evaluation;

/// <summary>One answer beside the case that it was given to.</summary>
public sealed record ScoredAnswer
{
    /// <summary>The case.</summary>
    public required AnswerCase Case { get; init; }

    /// <summary>The answer.</summary>
    public required Answer Answer { get; init; }

    /// <summary>True where the document's clauses hold the case's quote, so that the order can be scored.</summary>
    public required bool HasGold { get; init; }

    /// <summary>The right clause came first.</summary>
    public required bool ClauseFirst { get; init; }

    /// <summary>The right clause was among the first three.</summary>
    public required bool ClauseAmongThree { get; init; }

    /// <summary>The statement read in the first clause is the one that settles it.</summary>
    public required bool StatementRight { get; init; }

    /// <summary>Every quote is an exact run of its document, 5 to 60 words or a whole clause or lead-in.</summary>
    public required bool QuotesExact { get; init; }

    /// <summary>True where a verdict was given.</summary>
    public bool Asserted => Answer.Verdict is Verdict.Yes or Verdict.YesIf or Verdict.No or Verdict.Info or Verdict.Depends;

    /// <summary>True where a verdict was given and is right.</summary>
    public bool Right => Asserted && Case.IsCovered && Case.Accepts(Answer.Verdict.ToContract());

    /// <summary>A yes where the right answer allows none.</summary>
    public bool UnsafeYes => Answer.Verdict is Verdict.Yes or Verdict.YesIf && !Case.Accepts("yes") && !Case.Accepts("yes_if");

    /// <summary>For <c>depends</c>: the follow-up shares at least two words that tell, or half of them, with the missing fact.</summary>
    public bool AskedMissingFact => Answer.FollowUp is { } asks && Case.MissingFact is { } fact && SharedStems(fact, asks.Question + " " + string.Join(' ', asks.Choices));

    /// <summary>The verdict that the engine leaned to, asserted or not; null where it read none.</summary>
    public Leaning? Leans { get; init; }

    /// <summary>True where the verdict that it leaned to is right.</summary>
    public bool LeansRight => Leans is { } leans && Case.IsCovered && Case.Accepts(leans.Verdict.ToContract());

    /// <summary>Scores an answer.</summary>
    public static ScoredAnswer Of(AnswerCase @case, GuidanceSet guidance, RankedAnswer ranked)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(guidance);
        ArgumentNullException.ThrowIfNull(ranked);
        var gold = Gold(@case, guidance);
        var first = ranked.Clauses.Count > 0 && gold.Contains(ranked.Clauses[0].Clause);
        return new ScoredAnswer
        {
            Case = @case,
            Answer = ranked.Answer,
            HasGold = gold.Count > 0,
            ClauseFirst = first,
            ClauseAmongThree = ranked.Clauses.Take(3).Any(c => gold.Contains(c.Clause)),
            StatementRight = first && ComparedText.Meet(ComparedText.Of(ranked.Statements[0].Of(ranked.Clauses[0].Document.Text)), ComparedText.Of(@case.Quote!)),
            QuotesExact = ranked.Answer.Citations.Concat(ranked.Answer.Nearest).All(c => IsExact(c, guidance)),
            Leans = ranked.Leans,
        };
    }

    private static HashSet<Clause> Gold(AnswerCase @case, GuidanceSet guidance)
    {
        if (string.IsNullOrEmpty(@case.Quote))
        {
            return [];
        }

        var quote = ComparedText.Of(@case.Quote);
        var texts = guidance.Clauses.Select(c => (c.Clause, Text: ComparedText.Of(c.Clause.Reading))).ToArray();
        var hits = texts.Where(t => t.Text.Contains(quote, StringComparison.Ordinal)).Select(t => t.Clause).ToHashSet();
        if (hits.Count > 0)
        {
            return hits;
        }

        // A quote that crosses clauses: the clause with most of its runs of four words.
        var runs = texts.Select(t => (t.Clause, Runs: ComparedText.SharedRuns(quote, t.Text))).ToArray();
        var most = runs.Length == 0 ? 0 : runs.Max(r => r.Runs);
        return most == 0 ? [] : [.. runs.Where(r => r.Runs == most).Select(r => r.Clause)];
    }

    private static bool IsExact(Citation citation, GuidanceSet guidance)
    {
        var document = guidance.Documents.First(d => string.Equals(d.Name, citation.Document, StringComparison.Ordinal));
        var folded = QuoteVerifier.Fold(document.Text);
        var words = QuoteVerifier.CountWords(citation.Quote);
        var clause = document.Clauses.First(c => string.Equals(c.Id, citation.ClauseId, StringComparison.Ordinal));
        return folded.Contains(citation.Quote, StringComparison.Ordinal) && words <= QuoteVerifier.MaxWords &&
            (words >= QuoteVerifier.MinWords
                || QuoteVerifier.Fold(clause.Run.Of(document.Text)).Equals(citation.Quote, StringComparison.Ordinal)
                || (clause.LeadIn is { } lead && QuoteVerifier.Fold(lead.Of(document.Text)).Equals(citation.Quote, StringComparison.Ordinal)));
    }

    private static bool SharedStems(string fact, string asked)
    {
        var wanted = Stems(fact);
        var shared = wanted.Intersect(Stems(asked), StringComparer.Ordinal).Count();
        return shared >= 2 || shared * 2 >= wanted.Count;
    }

    private static HashSet<string> Stems(string text) =>
        [.. ComparedText.Of(text).Split((char[])[' ', ',', '.', ';', ':', '?', '(', ')', '/', '"', '\'', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length > 2 && !Text.FunctionWords.English.Contains(w) && w is not ("whether" or "asker"))
            .Select(w => w.Length > 5 ? w[..5] : w)];
}

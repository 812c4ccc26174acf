using System.Text.RegularExpressions;
using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Questions.Subjects;

namespace GuidanceBot.Core.Questions.FollowUps;

/// <summary>A condition of a clause that decides a question.</summary>
/// <param name="Statement">The statement that holds it, by its place in the clause.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Forbids">True where the act is forbidden when it holds.</param>
internal sealed partial record OpenFact(int Statement, Condition Condition, bool Forbids)
{
    private const double ToldShare = 0.34;
    private const int FewestWords = 3;
    private const int MostWords = 18;

    private static readonly WordPatterns Negation = new(@"\b(not|never|no|nobody|cannot|none)\b|n['’]t\b|\b(forbidden|prohibited|banned)\b");

    private static readonly WordPatterns Waits = new(@"^(until|till|without)\b");
    private static readonly WordPatterns Scope = new(@"^(before|during|while|whilst|whenever|in case)\b");

    /// <summary>What must be so for the act to be allowed, as a statement.</summary>
    public string MustBe => Forbids ? Interrogative.Denied(Condition.Plain) : Condition.Plain;

    /// <summary>The question for it.</summary>
    public FactQuestion Question => FactQuestions.Of(Condition);

    /// <summary>True where the asker has said that nothing stands in the way here.</summary>
    public bool IsSettled(KnownFacts known) => IsToldIn(known.Text) || known.StateOf(Question) == (Forbids ? FactState.NotMet : FactState.Met);

    /// <summary>True where the asker has already said that it is so: most of its words are in the question, and nothing there denies.</summary>
    public bool IsToldIn(string question) => !Forbids && !Negation.In(question) && Finding.SharedWords.Of(Condition.Plain, question) >= ToldShare;

    /// <summary>The conditions of a clause, those of the nearest statement first.</summary>
    public static IEnumerable<OpenFact> In(ReadClause clause) =>
        Enumerable.Range(0, clause.Statements.Count)
            .OrderBy(i => i == clause.Nearest ? -1 : i)
            .SelectMany(i => Of(clause, i));

    private static IEnumerable<OpenFact> Of(ReadClause clause, int statement)
    {
        var reading = clause.DeonticsOf(statement);
        var forbids = reading.Modality == Modality.Forbids;
        foreach (var condition in reading.Conditions.SelectMany(c => forbids ? [c] : Each(c)).Where(CanBeAsked))
        {
            yield return new OpenFact(statement, condition, forbids);
        }

        foreach (var exception in reading.Exceptions.Where(CanBeAsked))
        {
            yield return new OpenFact(statement, exception, !Lifts(clause.Statements[statement].Text, exception));
        }
    }

    /// <summary>"The author agrees and you name the author": two things to check, each a sentence of its own.</summary>
    private static IEnumerable<Condition> Each(Condition condition)
    {
        if (AndAnother().Match(condition.Plain) is not { Success: true } and || and.Index < 8)
        {
            return [condition];
        }

        var (first, rest) = (condition.Plain[..and.Index], condition.Plain[(and.Index + and.Length)..]);
        var words = condition.Words.IndexOf(and.Value, StringComparison.OrdinalIgnoreCase);
        return [new Condition(words > 0 ? condition.Words[..words] : condition.Words, first), .. Each(new Condition(rest, rest))];
    }

    [GeneratedRegex(@",?\s+and\s+(?=(you|it|they|he|she|nobody|no one|each of|(the|a|an|your|their|its|every)\s+\w+)\s+(is|are|has|have|was|were|can|may|must|do|does|name|names|keep|keeps|leave|leaves|say|says|show|shows|agree|agrees|ask|asks|give|gives|add|use|link|credit|wait|tell|post)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex AndAnother();

    /// <summary>"never … unless": where it holds, it is allowed. "you may … unless": where it holds, it is not.</summary>
    private static bool Lifts(string statement, Condition exception)
    {
        if (Waits.In(exception.Words))
        {
            return true;
        }

        var at = statement.IndexOf(exception.Words, StringComparison.OrdinalIgnoreCase);
        var rule = (at > 0 ? statement[..at] : statement).ToLowerInvariant();
        return ModalWords.Negates().IsMatch(rule) || (ModalWords.Bans().IsMatch(rule) && !ModalWords.Permits().IsMatch(rule));
    }

    /// <summary>Short enough to ask, and a condition rather than a time that the rule is for.</summary>
    private static bool CanBeAsked(Condition condition) => !Scope.In(condition.Words) && LanguageModel.QuoteVerifier.CountWords(condition.Plain) is >= FewestWords and <= MostWords;
}

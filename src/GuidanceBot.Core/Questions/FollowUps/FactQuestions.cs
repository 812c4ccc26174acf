using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Questions.Subjects;

namespace GuidanceBot.Core.Questions.FollowUps;

/// <summary>Which question a condition is asked with: known kinds in words of their own, the rest in the condition's words.</summary>
internal static class FactQuestions
{
    private const string Yes = "Yes";
    private const string No = "No";
    private const string NotYet = "Not yet";

    private static readonly (WordPatterns Kind, Func<string, FactQuestion> Ask)[] Kinds =
    [
        (new(@"\bembargo"), _ => YesNo("embargo_lifted", "Has the embargo lifted?", "Yes, it has lifted", NotYet)),
        (new(@"\b(official|corporate|work|organisation['’]s|trust['’]s|school['’]s|company) (account|page|channel|profile|feed)"), _ => Account(FactState.NotMet, FactState.Met)),
        (new(@"\b(own|personal|private) (account|page|channel|profile|feed|time)"), _ => Account(FactState.Met, FactState.NotMet)),
        (new(@"\b(has|have|is|are|been) (not )?(already |yet )?(been )?(published|announced|made public|released|gone live)\b|\bis public\b|\bpublication\b"), _ => YesNo("published", "Has it been published yet?", "Yes, it’s public", NotYet)),
    ];

    /// <summary>The question for a condition that must hold.</summary>
    public static FactQuestion Of(Condition condition)
    {
        foreach (var (kind, ask) in Kinds)
        {
            if (kind.In(condition.Words))
            {
                return ask(condition.Plain);
            }
        }

        var (question, turned) = Interrogative.Of(condition.Plain);
        return new FactQuestion(
            NameOf(condition.Plain),
            question,
            [(Yes, turned ? FactState.NotMet : FactState.Met), (No, turned ? FactState.Met : FactState.NotMet), (FactQuestion.CannotTell, FactState.Unknown)]);
    }

    private static FactQuestion YesNo(string fact, string question, string yes, string no) =>
        new(fact, question, [(yes, FactState.Met), (no, FactState.NotMet), (FactQuestion.CannotTell, FactState.Unknown)]);

    private static FactQuestion Account(FactState own, FactState official) =>
        new("account", "Which account is it for?", [("My own", own), ("An official one", official), (FactQuestion.CannotTell, FactState.Unknown)]);

    /// <summary>Up to four words that tell, joined: <c>speaker_asked_people</c>.</summary>
    private static string NameOf(string condition)
    {
        var words = condition.ToLowerInvariant()
            .Split((char[])[' ', ',', '.', ';', ':', '(', ')', '"', '“', '”', '/', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => new string([.. w.Where(char.IsAsciiLetterOrDigit)]))
            .Where(w => w.Length > 2 && !Text.FunctionWords.English.Contains(w))
            .Take(4).ToArray();
        return words.Length > 0 ? string.Join('_', words) : "condition_holds";
    }
}

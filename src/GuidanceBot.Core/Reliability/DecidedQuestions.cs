using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Evaluation;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Questions.Subjects;

namespace GuidanceBot.Core.Reliability;

/// <summary>Questions that comms decided, as cases whose right verdict is known.</summary>
public static class DecidedQuestions
{
    /// <summary>Most closed cases that are looked through, the newest first.</summary>
    public const int MostCases = 1_000;

    /// <summary>Most questions that are asked again: some minutes of one processor.</summary>
    public const int Most = 300;

    /// <summary>
    /// Takes those whose words alone carry the question: not where a picture or a reply in the thread decided, and none that joined
    /// another's card, and no concern: those are in no figure. A yes with conditions is right where comms said a plain yes; the other way round it isn't.
    /// </summary>
    public static IReadOnlyList<DecidedQuestion> Of(IEnumerable<Case> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return
        [
            .. cases.Where(c => c is { Kind: CaseKind.Question, State: CaseState.Answered, JoinedTo: null, AskedBack: null, Attachments.Count: 0, Text.Length: > 0, Outcome.Verdict: Verdict.Yes or Verdict.YesIf or Verdict.No or Verdict.Info })
                .Where(c => QuestionSigns.Of(c.Text).Subject != Subject.SpeakingUp)
                .DistinctBy(c => c.Text, StringComparer.OrdinalIgnoreCase)
                .Take(Most)
                .Select(c => new DecidedQuestion(
                    new AnswerCase
                    {
                        Id = c.Number,
                        Question = c.Text,
                        Kind = "answerable",
                        Verdict = c.Outcome!.Verdict!.Value.ToContract(),
                        AlsoOkVerdicts = c.Outcome.Verdict == Verdict.Yes ? [Verdict.YesIf.ToContract()] : null,
                        Quote = c.Outcome.Clause?.Quote,
                        Facts = Facts(c),
                    },
                    c.Outcome is { FromBot: true, WithEdits: false, Corrections: 0 })),
        ];
    }

    /// <summary>Without the last day that comms reads beside an event's name.</summary>
    private static IReadOnlyDictionary<string, string> Facts(Case c) =>
        c.Facts.ToDictionary(f => f.Key, f => f.Key == "event" ? f.Value.Split(';')[0] : f.Value, StringComparer.Ordinal);
}

/// <summary>One of them.</summary>
/// <param name="Case">The question with the verdict that comms gave.</param>
/// <param name="FromBot">True where comms let the bot's own words out unchanged.</param>
public sealed record DecidedQuestion(AnswerCase Case, bool FromBot);

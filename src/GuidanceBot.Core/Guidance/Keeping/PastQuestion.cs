using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Guidance.Keeping;

/// <summary>A question that was asked, once or often, as leads may see it: masked, nameless, and its words only where many asked about the same clause.</summary>
public sealed record PastQuestion
{
    /// <summary>From so many askers about one clause on leads may read the words of a question (the promise in the README).</summary>
    public const int ManyAskers = 5;

    /// <summary>Most characters of a question that are kept together with its facts as its key.</summary>
    private const int LongestKey = 4_200;

    /// <summary>The question, masked.</summary>
    public required string Text { get; init; }

    /// <summary>The facts given with it.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>What tells it from others.</summary>
    public required string Key { get; init; }

    /// <summary>The answers that were given to it, newest first.</summary>
    public required IReadOnlyList<AnswerRecord> Given { get; init; }

    /// <summary>Askers of any question about the same clause.</summary>
    public required int AskersOfClause { get; init; }

    /// <summary>True where its words may be shown.</summary>
    public bool MayShow => AskersOfClause >= ManyAskers;

    /// <summary>People who asked it.</summary>
    public int Askers => Given.Select(g => g.Account).Distinct().Count();

    /// <summary>The different questions among answers, the newest first, at most so many. What raises a concern is none of them, nor what was asked on after a follow-up.</summary>
    public static IReadOnlyList<PastQuestion> Of(IReadOnlyList<AnswerRecord> answers, int max)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var open = answers.Where(a => a.Answer.Subject != Subject.SpeakingUp && a.State != AnswerState.FollowedUp).ToList();
        var askers = open.GroupBy(ClauseOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(a => a.Account).Distinct().Count(), StringComparer.Ordinal);
        return
        [
            .. open.GroupBy(KeyOf, StringComparer.Ordinal).Take(max).Select(g => new PastQuestion
            {
                Text = g.First().Question,
                Facts = g.First().Facts,
                Key = g.Key,
                Given = [.. g],
                AskersOfClause = g.Max(a => askers[ClauseOf(a)]),
            }),
        ];
    }

    /// <summary>The place in the guidance that an answer is about; null where it names none.</summary>
    public static string? PlaceOf(AnswerRecord answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Answer.Citations.Concat(answer.Answer.Nearest).FirstOrDefault() is { } c ? c.Document + "\n" + c.Section : null;
    }

    private static string KeyOf(AnswerRecord a)
    {
        var words = string.Join(' ', a.Question.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('?', '!', '.', ' ');
        var key = words + "\n" + string.Join('\n', a.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + "=" + f.Value));
        return key.Length > LongestKey ? ContentHash.Of(key) : key;
    }

    /// <summary>The clause that it was answered with, by its place in the document, which outlives versions; a question without one stands alone.</summary>
    private static string ClauseOf(AnswerRecord a) => PlaceOf(a) ?? "\n" + KeyOf(a);
}

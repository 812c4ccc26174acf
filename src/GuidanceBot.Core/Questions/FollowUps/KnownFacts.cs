using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Questions.FollowUps;

/// <summary>What was asked, and what the asker has answered since: from the facts given and from the conversation.</summary>
/// <param name="Text">The question itself: the newest text, or the one that a follow-up was about.</param>
/// <param name="Facts">Replies by the fact's name.</param>
/// <param name="Replies">Replies by the follow-up's words, for conversations that came as history.</param>
internal sealed record KnownFacts(string Text, IReadOnlyDictionary<string, string> Facts, IReadOnlyDictionary<string, string> Replies)
{
    /// <summary>More follow-ups than this are never asked.</summary>
    public const int MostFollowUps = 2;

    private const int LongestReply = 80;

    /// <summary>Reads a question with its history.</summary>
    public static KnownFacts Of(Question question)
    {
        var turns = question.History.TakeLast(Question.MaxHistory).Append(new Turn(Speaker.Staff, question.Text)).ToArray();
        var replies = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = turns.Length - 1;
        while (at >= 2 && turns[at].From == Speaker.Staff && turns[at - 1].From == Speaker.Bot && FollowUpIn(turns[at - 1].Text) is { } asked && turns[at - 2].From == Speaker.Staff && IsReply(turns[at].Text))
        {
            replies.TryAdd(asked, turns[at].Text);
            at -= 2;
        }

        return new KnownFacts(WithEvent(turns[at].Text, question.Facts), question.Facts, replies);
    }

    /// <summary>What is known of a fact.</summary>
    public FactState StateOf(FactQuestion question) =>
        Facts.TryGetValue(question.Fact, out var fact) ? question.Means(fact)
        : Replies.TryGetValue(question.Question, out var reply) ? question.Means(reply)
        : FactState.Open;

    /// <summary>An event that came as a fact is named in the question, so that its own clauses answer.</summary>
    private static string WithEvent(string text, IReadOnlyDictionary<string, string> facts) =>
        facts.TryGetValue("event", out var name) && name.Length is > 0 and <= 100 && !WholeWords.Contain(text, name) ? $"{text} ({name})" : text;

    /// <summary>A new question after a follow-up is a new question.</summary>
    private static bool IsReply(string text) => text.Length <= LongestReply && !text.TrimEnd().EndsWith('?') && !FollowUps.Replies.NewQuestion.In(text);

    /// <summary>The last question that the bot put: what follows a colon or stands alone.</summary>
    private static string? FollowUpIn(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.EndsWith('?'))
        {
            return null;
        }

        var cut = trimmed.StartsWith(Wording.AnswerWords.DependsOn, StringComparison.Ordinal) ? trimmed[Wording.AnswerWords.DependsOn.Length..].Trim() : trimmed;
        return Interrogative.Capital(cut);
    }
}

using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Questions;

/// <summary>Reads answers that were given.</summary>
public interface IAnswers
{
    /// <summary>One answer, or null.</summary>
    ValueTask<AnswerRecord?> FindAsync(string reference, CancellationToken cancel);

    /// <summary>Everybody's answers since a moment, newest first, at most so many: only to count, to ask again and to correct.</summary>
    ValueTask<IReadOnlyList<AnswerRecord>> SinceAsync(DateTimeOffset since, int max, CancellationToken cancel);

    /// <summary>A person's own answers, newest first.</summary>
    ValueTask<IReadOnlyList<AnswerRecord>> OfAsync(AccountId account, int max, CancellationToken cancel);
}

using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Questions;

/// <summary>Reads answers that were given.</summary>
public interface IAnswers
{
    /// <summary>One answer, or null.</summary>
    ValueTask<AnswerRecord?> FindAsync(string reference, CancellationToken cancel);

    /// <summary>A person's own answers, newest first.</summary>
    ValueTask<IReadOnlyList<AnswerRecord>> OfAsync(AccountId account, int max, CancellationToken cancel);
}

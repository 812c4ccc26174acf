using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Questions;

/// <summary>Answers a question from guidance. Implementations assert nothing that they can't quote.</summary>
public interface IAnswerEngine
{
    /// <summary>A hash of everything that decides its answers besides the guidance: kept with each answer.</summary>
    string Version { get; }

    /// <summary>One answer.</summary>
    ValueTask<Answer> AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel);
}

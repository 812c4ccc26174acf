using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Questions;

/// <summary>Answers a question from guidance. Implementations assert nothing that they can't quote.</summary>
public interface IAnswerEngine
{
    /// <summary>A hash of everything that decides its answers besides the guidance: kept with each answer.</summary>
    string Version { get; }

    /// <summary>Makes ready to answer from a set as well as it can, so that two sets are compared by the same means. May take a minute for a large new one.</summary>
    ValueTask PrepareAsync(GuidanceSet guidance, CancellationToken cancel) => ValueTask.CompletedTask;

    /// <summary>One answer.</summary>
    ValueTask<Answer> AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel);
}

namespace GuidanceBot.Core.Questions;

/// <summary>What was said instead of an answer, openly, once the guidance had changed.</summary>
/// <param name="Answer">The answer that holds now.</param>
/// <param name="GuidanceVersion">The guidance that it was answered from.</param>
/// <param name="At">When it was sent.</param>
public sealed record AnswerCorrection(Answer Answer, string GuidanceVersion, DateTimeOffset At);

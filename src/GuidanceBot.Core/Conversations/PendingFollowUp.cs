using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Conversations;

/// <summary>A follow-up question that waits for its answer.</summary>
/// <param name="AnswerRef">The answer that asked it.</param>
/// <param name="Question">The asker's question that it belongs to.</param>
/// <param name="FollowUp">What was asked.</param>
/// <param name="Asked">How many follow-ups this question has had.</param>
public sealed record PendingFollowUp(string AnswerRef, string Question, FollowUp FollowUp, int Asked);

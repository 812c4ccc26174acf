using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Questions;

/// <summary>What somebody thought of an answer.</summary>
/// <param name="About">The answer's, draft's or case's reference.</param>
/// <param name="Account">Who.</param>
/// <param name="Useful">True for "This answered it" and "That solves it".</param>
/// <param name="Why">Why not: <c>wrong</c>, <c>unclear</c>, <c>doesnt_fit</c>; null where useful or not said.</param>
/// <param name="ClauseId">The clause that it speaks for or against; null where none.</param>
/// <param name="At">When.</param>
public sealed record Feedback(string About, AccountId Account, bool Useful, string? Why, string? ClauseId, DateTimeOffset At);

namespace GuidanceBot.Core.People;

/// <summary>What there is of a person before it goes.</summary>
/// <param name="Answers">Questions with their answers.</param>
/// <param name="Drafts">Drafts that were checked.</param>
/// <param name="Cases">What was sent to comms, open or settled.</param>
/// <param name="Open">Numbers of the open ones.</param>
/// <param name="DecidesForOthers">True for reviewers, leads and admins: what they decided for others stays.</param>
public sealed record ForgetCounts(int Answers, int Drafts, int Cases, IReadOnlyList<string> Open, bool DecidesForOthers);

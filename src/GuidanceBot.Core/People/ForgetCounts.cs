namespace GuidanceBot.Core.People;

/// <summary>What there is of a person before it goes.</summary>
/// <param name="Answers">Questions with their answers.</param>
/// <param name="Drafts">Drafts that were checked.</param>
/// <param name="Cases">What was sent to comms, open or settled.</param>
/// <param name="Open">Numbers of the open ones.</param>
/// <param name="DecidesForOthers">True for reviewers, leads and admins: what they decided for others stays.</param>
/// <param name="OnAPlatform">True where they talked with us on a chat platform, which keeps messages of its own.</param>
public sealed record ForgetCounts(int Answers, int Drafts, int Cases, IReadOnlyList<string> Open, bool DecidesForOthers, bool OnAPlatform);

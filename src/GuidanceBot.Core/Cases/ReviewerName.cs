using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Cases;

/// <summary>A reviewer whom a case can be handed on to.</summary>
/// <param name="Account">Who.</param>
/// <param name="Name">As other reviewers read it.</param>
public sealed record ReviewerName(AccountId Account, string Name);

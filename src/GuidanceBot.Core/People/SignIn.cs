namespace GuidanceBot.Core.People;

/// <summary>The newest sign-in of an account.</summary>
/// <param name="Roles">What the provider's groups allow.</param>
/// <param name="Until">When the provider must be asked again: from then on nothing is allowed.</param>
/// <param name="EndedAt">When its person last signed out; sessions that began until then are over. Null: never.</param>
public sealed record SignIn(Roles Roles, DateTimeOffset Until, DateTimeOffset? EndedAt);

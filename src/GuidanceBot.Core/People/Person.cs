namespace GuidanceBot.Core.People;

/// <summary>One human, with one or more accounts. Who they are to the organisation comes from settings, not from here.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Accounts">The accounts that were linked.</param>
public sealed record Person(Guid Id, IReadOnlyList<AccountId> Accounts);

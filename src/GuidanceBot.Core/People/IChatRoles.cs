namespace GuidanceBot.Core.People;

/// <summary>A platform's own word on what its accounts may do: membership of the reviewers' channel, for example.</summary>
public interface IChatRoles
{
    /// <summary>The platform's name in addresses.</summary>
    string Chat { get; }

    /// <summary>The roles of one of its accounts at this moment. Where the platform can't be asked, no more than was known.</summary>
    ValueTask<Roles> OfAsync(AccountId account, CancellationToken cancel);
}

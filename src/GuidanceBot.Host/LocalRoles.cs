using GuidanceBot.Core.People;

namespace GuidanceBot.Host;

/// <summary>Without sign-in: the one fixed reviewer of this machine, and everybody else is staff.</summary>
public sealed class LocalRoles : IRoles
{
    /// <inheritdoc/>
    public ValueTask<Roles> OfAsync(AccountId account, CancellationToken cancel) =>
        new(account == AccountId.LocalReviewer ? Roles.Reviewer | Roles.Lead | Roles.Admin : Roles.Staff);
}

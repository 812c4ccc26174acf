using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Web.Tests.Hosting;

/// <summary>The person at the desk has these roles; everybody else is staff.</summary>
internal sealed class FixedRoles(Roles desk) : IRoles
{
    public ValueTask<Roles> OfAsync(AccountId account, CancellationToken cancel) => new(account == AccountId.LocalReviewer ? desk : Roles.Staff);
}

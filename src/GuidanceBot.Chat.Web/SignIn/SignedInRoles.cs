using GuidanceBot.Core.People;

namespace GuidanceBot.Chat.Web.SignIn;

/// <summary>What the provider's groups allowed at the newest sign-in, for no longer than that counts.</summary>
internal sealed class SignedInRoles(ISignIns signIns, TimeProvider time) : IChatRoles
{
    /// <inheritdoc/>
    public string Chat => WebEdge.Name;

    /// <inheritdoc/>
    public async ValueTask<Roles> OfAsync(AccountId account, CancellationToken cancel) =>
        await signIns.FindAsync(account, cancel) is { } signIn && signIn.Until > time.GetUtcNow() ? signIn.Roles : Roles.Staff;
}

using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Cases;

/// <summary>Decides on the server what somebody is to a case; persons are compared, not accounts.</summary>
public sealed class CaseRoles(IRoles roles, IPeople people)
{
    /// <summary>What the sender is to the case.</summary>
    public async ValueTask<CaseActor> OfAsync(Sender sender, Case c, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(c);
        if (await SameAsync(sender, c.Asker, cancel))
        {
            return new CaseActor(CaseRole.Asker, sender);
        }

        if (!(await roles.OfAsync(sender.Account, cancel)).HasFlag(Roles.Reviewer))
        {
            return new CaseActor(CaseRole.Nobody, sender);
        }

        return new CaseActor(c.Holder is { } holder && await SameAsync(sender, holder, cancel) ? CaseRole.Holder : CaseRole.Reviewer, sender);
    }

    private async ValueTask<bool> SameAsync(Sender one, AccountId other, CancellationToken cancel) =>
        one.Account == other || ((await people.OfAsync(one, cancel))?.Accounts.Contains(other) ?? false);
}

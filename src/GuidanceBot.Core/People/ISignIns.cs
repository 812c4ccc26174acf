using GuidanceBot.Core.Conversations;

using GuidanceBot.Core.Cases;

namespace GuidanceBot.Core.People;

/// <summary>Who is signed in, with which roles: kept where every replica and every worker reads it, not in what a browser brings.</summary>
public interface ISignIns
{
    /// <summary>Keeps a sign-in, and sees who it is. Its roles take the place of those of an earlier one, in other browsers of the same account too.</summary>
    ValueTask BeginAsync(Sender sender, Roles roles, DateTimeOffset until, CancellationToken cancel);

    /// <summary>What the newest sign-in of an account left, or null.</summary>
    ValueTask<SignIn?> FindAsync(AccountId account, CancellationToken cancel);

    /// <summary>Accounts whose newest sign-in lets them review at this moment, with the names that the provider gives; an account without a name is left out. In order of their names.</summary>
    ValueTask<IReadOnlyList<ReviewerName>> ReviewersAsync(CancellationToken cancel);

    /// <summary>Ends every session of an account that began until <paramref name="at"/>, and takes its roles.</summary>
    ValueTask EndAsync(AccountId account, DateTimeOffset at, CancellationToken cancel);
}

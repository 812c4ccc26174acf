namespace GuidanceBot.Core.People;

/// <summary>Decides what an account may do, from lists, channels and sign-in; never from what a button carries.</summary>
public interface IRoles
{
    /// <summary>The roles of an account at this moment.</summary>
    ValueTask<Roles> OfAsync(AccountId account, CancellationToken cancel);
}

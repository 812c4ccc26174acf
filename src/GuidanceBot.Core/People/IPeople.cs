using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.People;

/// <summary>Reads who is who.</summary>
public interface IPeople
{
    /// <summary>The person behind an account, or null where it was never seen.</summary>
    ValueTask<Person?> OfAsync(AccountId account, CancellationToken cancel);

    /// <summary>The same; an account that was never seen is found by its verified address, where one person in another chat has that.</summary>
    ValueTask<Person?> OfAsync(Sender sender, CancellationToken cancel);
}

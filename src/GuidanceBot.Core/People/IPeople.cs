namespace GuidanceBot.Core.People;

/// <summary>Reads who is who.</summary>
public interface IPeople
{
    /// <summary>The person behind an account, or null where it was never seen.</summary>
    ValueTask<Person?> OfAsync(AccountId account, CancellationToken cancel);
}

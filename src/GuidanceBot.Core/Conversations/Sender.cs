using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Conversations;

/// <summary>Who sent a delivery, as the platform vouches for it.</summary>
/// <param name="Account">The account that was verified by the edge.</param>
/// <param name="Name">Display name, null where the platform gives none.</param>
/// <param name="Email">A verified address, null where the platform gives none.</param>
/// <param name="TimeZone">IANA time zone, null where unknown.</param>
/// <param name="Via">The platform as people call it, for "asked in …"; null where it goes without saying.</param>
public sealed record Sender(AccountId Account, string? Name = null, string? Email = null, string? TimeZone = null, string? Via = null)
{
    /// <summary>
    /// True where the platform wasn't asked yet who it is: what they said is stored and acknowledged first. Nothing is done with it before
    /// an <see cref="IGate"/> has admitted them.
    /// </summary>
    public bool Unchecked { get; init; }
}

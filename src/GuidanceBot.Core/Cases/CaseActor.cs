using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Cases;

/// <summary>Somebody who does something with one case.</summary>
/// <param name="Role">What they are to it.</param>
/// <param name="Sender">Who they are; null for the clock.</param>
public sealed record CaseActor(CaseRole Role, Sender? Sender)
{
    /// <summary>The clock.</summary>
    public static CaseActor Clock { get; } = new(CaseRole.Clock, null);
}

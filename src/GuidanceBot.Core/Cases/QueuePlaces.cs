using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Cases;

/// <summary>A queue, and where its cards go.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Places">Where its cards go besides the desk; empty: nowhere.</param>
public sealed record QueuePlaces(string Name, IReadOnlyList<ConversationAddress> Places);

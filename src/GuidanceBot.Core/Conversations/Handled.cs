using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Core.Conversations;

/// <summary>Everything that handling one delivery comes to: committed in one transaction or not at all.</summary>
/// <param name="Changes">What is written.</param>
/// <param name="Replies">What is sent.</param>
/// <param name="Result">What the waiting request is told.</param>
public sealed record Handled(IReadOnlyList<Change> Changes, IReadOnlyList<OutboxMessage> Replies, ActResult Result);

using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Delivery;

/// <summary>What became of one message.</summary>
/// <param name="To">Where it goes.</param>
/// <param name="State">Where it has got to.</param>
/// <param name="Why">The last failure in the platform's word; null where there was none.</param>
public sealed record Dispatch(ConversationAddress To, DispatchState State, string? Why);

using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Delivery;

/// <summary>A delivery that one worker holds until its lease ends.</summary>
/// <param name="Id">Row.</param>
/// <param name="Fence">Grows with each claim: a stale holder can't complete it.</param>
/// <param name="Attempt">Counted from one.</param>
/// <param name="Delivery">What was received, masked.</param>
/// <param name="ReceivedAt">When it was stored, by the store's clock.</param>
public sealed record DeliveryLease(long Id, long Fence, int Attempt, InboundDelivery Delivery, DateTimeOffset ReceivedAt);

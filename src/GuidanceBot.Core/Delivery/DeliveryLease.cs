using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Delivery;

/// <summary>A delivery that one worker holds until its lease ends.</summary>
/// <param name="Id">Row.</param>
/// <param name="Fence">Grows with each claim: a stale holder can't complete it.</param>
/// <param name="Attempt">Which time it was taken, counted from one; a process that dies while it holds it counts.</param>
/// <param name="Failures">Times that handling it failed and it was given back.</param>
/// <param name="Delivery">What was received, masked.</param>
/// <param name="ReceivedAt">When it was stored, by the store's clock.</param>
public sealed record DeliveryLease(long Id, long Fence, int Attempt, int Failures, InboundDelivery Delivery, DateTimeOffset ReceivedAt);

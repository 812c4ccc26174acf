namespace GuidanceBot.Core.Delivery;

/// <summary>A message that one worker holds until its lease ends.</summary>
/// <param name="Id">Row.</param>
/// <param name="Fence">Grows with each claim: a stale holder can't complete it.</param>
/// <param name="Attempt">Counted from one; above one, an earlier attempt may have been delivered.</param>
/// <param name="Message">What to send.</param>
/// <param name="Replaces">The platform's id of the message in the same slot; null where none was delivered.</param>
public sealed record OutboxLease(long Id, long Fence, int Attempt, OutboxMessage Message, string? Replaces);

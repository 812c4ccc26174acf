namespace GuidanceBot.Core.Conversations;

/// <summary>
/// A platform's word on whether somebody may use the bot, asked when a delivery of an unchecked sender is handled: an acknowledgement
/// never waits for it. Whom it turns away it tells so itself, where they see it.
/// </summary>
public interface IGate
{
    /// <summary>The platform's name in addresses.</summary>
    string Chat { get; }

    /// <summary>Decides about the sender of a delivery.</summary>
    ValueTask<Admission> AdmitAsync(InboundDelivery delivery, CancellationToken cancel);
}

namespace GuidanceBot.Core.Conversations;

/// <summary>Does one kind of thing with a delivery. Reads and thinks with no transaction open; writes only through the <see cref="Handling"/>.</summary>
public interface IDeliveryHandler
{
    /// <summary>Handles it.</summary>
    ValueTask HandleAsync(Handling handling, CancellationToken cancel);
}

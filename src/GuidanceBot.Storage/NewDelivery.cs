namespace GuidanceBot.Storage;

/// <summary>A row for the inbox, before it is one.</summary>
/// <param name="Chat">Platform.</param>
/// <param name="Tenant">Tenant.</param>
/// <param name="DeliveryId">The platform's id.</param>
/// <param name="ConversationKey">Whose turn it waits for.</param>
/// <param name="Payload">JSON, masked.</param>
/// <param name="ReceivedAt">Unix milliseconds.</param>
/// <param name="DueAt">Unix milliseconds.</param>
public sealed record NewDelivery(string Chat, string Tenant, string DeliveryId, string ConversationKey, string Payload, long ReceivedAt, long DueAt);

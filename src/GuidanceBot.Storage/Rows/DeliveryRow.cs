namespace GuidanceBot.Storage.Rows;

/// <summary>A delivery in the inbox. Times are Unix milliseconds by the store's clock.</summary>
public sealed class DeliveryRow
{
    public long Id { get; set; }

    public required string Chat { get; set; }

    public required string Tenant { get; set; }

    public required string DeliveryId { get; set; }

    public required string ConversationKey { get; set; }

    public required string Payload { get; set; }

    public long ReceivedAt { get; set; }

    public long DueAt { get; set; }

    public RowState State { get; set; }

    public int Attempts { get; set; }

    public int Failures { get; set; }

    public long Fence { get; set; }

    public long? LeaseUntil { get; set; }

    public long? HandledAt { get; set; }

    public string? Result { get; set; }

    public string? Error { get; set; }
}

namespace GuidanceBot.Storage.Rows;

/// <summary>A reply in the outbox. Times are Unix milliseconds by the store's clock.</summary>
public sealed class OutboxRow
{
    public long Id { get; set; }

    public required string Key { get; set; }

    public required string Chat { get; set; }

    public required string ConversationKey { get; set; }

    public string? Slot { get; set; }

    public required string Message { get; set; }

    public long CreatedAt { get; set; }

    public long DueAt { get; set; }

    public RowState State { get; set; }

    public int Attempts { get; set; }

    public long Fence { get; set; }

    public long? LeaseUntil { get; set; }

    public long? DoneAt { get; set; }

    public string? RemoteId { get; set; }

    public string? Error { get; set; }
}

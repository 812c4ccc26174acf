namespace GuidanceBot.Storage.Rows;

public sealed class DraftRow
{
    public required string Ref { get; set; }

    public required string Account { get; set; }

    public required string ConversationKey { get; set; }

    public long CheckedAt { get; set; }

    public required string Verdict { get; set; }

    public int Version { get; set; }

    public required string Json { get; set; }
}

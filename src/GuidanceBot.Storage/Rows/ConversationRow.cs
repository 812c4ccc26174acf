namespace GuidanceBot.Storage.Rows;

public sealed class ConversationRow
{
    public required string Key { get; set; }

    public required string Account { get; set; }

    public int Version { get; set; }

    public long LastAt { get; set; }

    public required string Json { get; set; }
}

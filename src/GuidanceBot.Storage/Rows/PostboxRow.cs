namespace GuidanceBot.Storage.Rows;

/// <summary>A message that the browser shows.</summary>
public sealed class PostboxRow
{
    public long Id { get; set; }

    public required string Key { get; set; }

    public required string ConversationKey { get; set; }

    public long Change { get; set; }

    public long At { get; set; }

    public required string Reply { get; set; }
}

namespace GuidanceBot.Storage.Rows;

public sealed class AnswerRow
{
    public required string Ref { get; set; }

    public required string Account { get; set; }

    public required string ConversationKey { get; set; }

    public long AskedAt { get; set; }

    public required string Verdict { get; set; }

    public string? Reason { get; set; }

    public required string Subject { get; set; }

    public required string State { get; set; }

    /// <summary>Ids of the cited clauses, one a line: what corrections and reports look for.</summary>
    public required string Clauses { get; set; }

    public required string GuidanceVersion { get; set; }

    public required string EngineVersion { get; set; }

    public int Version { get; set; }

    public required string Json { get; set; }
}

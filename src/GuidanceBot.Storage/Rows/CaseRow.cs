namespace GuidanceBot.Storage.Rows;

public sealed class CaseRow
{
    public required string Id { get; set; }

    public required string Number { get; set; }

    public required string SourceRef { get; set; }

    public required string Kind { get; set; }

    public required string State { get; set; }

    public bool Open { get; set; }

    public int Version { get; set; }

    public required string Asker { get; set; }

    public string? Holder { get; set; }

    public required string Queue { get; set; }

    public long OpenedAt { get; set; }

    public long TargetAt { get; set; }

    public long? ClosedAt { get; set; }

    public required string Json { get; set; }
}

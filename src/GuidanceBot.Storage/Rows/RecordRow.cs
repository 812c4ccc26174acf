namespace GuidanceBot.Storage.Rows;

/// <summary>A row of the record: written once.</summary>
public sealed class RecordRow
{
    public long Seq { get; set; }

    public required string Kind { get; set; }

    public long At { get; set; }

    public required string Subject { get; set; }

    public required string Actor { get; set; }

    public required string Reference { get; set; }

    public required string Guidance { get; set; }

    public required string TextDigest { get; set; }

    public required string Previous { get; set; }

    public required string Hash { get; set; }
}

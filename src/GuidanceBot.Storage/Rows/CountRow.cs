namespace GuidanceBot.Storage.Rows;

/// <summary>How many there were of something that is deleted: what later reports count.</summary>
public sealed class CountRow
{
    /// <summary><c>2026-11</c>.</summary>
    public required string Month { get; set; }

    public required string What { get; set; }

    public required string Verdict { get; set; }

    public required string Reason { get; set; }

    /// <summary>Document and section, which outlive a version's clause ids; empty where none.</summary>
    public required string Clause { get; set; }

    public long Count { get; set; }
}

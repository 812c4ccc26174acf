namespace GuidanceBot.Storage.Rows;

public sealed class ClauseRow
{
    public required string Document { get; set; }

    public required string Version { get; set; }

    public required string ClauseId { get; set; }

    public required string Section { get; set; }

    public string? Number { get; set; }

    public int Start { get; set; }

    public int End { get; set; }
}

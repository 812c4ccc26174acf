namespace GuidanceBot.Storage.Rows;

public sealed class CaseMoveRow
{
    public required string CaseId { get; set; }

    public int Version { get; set; }

    public required string Step { get; set; }

    public long At { get; set; }

    public required string Json { get; set; }
}

using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Storage.Rows;

/// <summary>A row of a document's history. Its key makes two acts at once one after the other.</summary>
public sealed class GuidanceMoveRow
{
    public required string Document { get; set; }

    public int Number { get; set; }

    public GuidanceStep Step { get; set; }

    public string? Version { get; set; }

    public required string By { get; set; }

    public long At { get; set; }

    public int? Count { get; set; }
}

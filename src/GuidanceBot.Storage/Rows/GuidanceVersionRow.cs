using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Storage.Rows;

public sealed class GuidanceVersionRow
{
    public required string Document { get; set; }

    public required string Version { get; set; }

    public string? FileName { get; set; }

    public required byte[] Content { get; set; }

    public required string Source { get; set; }

    public required string By { get; set; }

    public long At { get; set; }

    public VersionState State { get; set; }

    public long? PublishedAt { get; set; }

    public string? PublishedBy { get; set; }
}

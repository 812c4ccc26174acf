namespace GuidanceBot.Storage.Rows;

public sealed class AttachmentRow
{
    public required string Id { get; set; }

    public required string Account { get; set; }

    public string? CaseId { get; set; }

    public required string Name { get; set; }

    public required string MediaType { get; set; }

    public required byte[] Content { get; set; }

    public long At { get; set; }
}

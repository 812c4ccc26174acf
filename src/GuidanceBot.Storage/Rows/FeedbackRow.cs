namespace GuidanceBot.Storage.Rows;

public sealed class FeedbackRow
{
    public long Id { get; set; }

    public required string About { get; set; }

    public required string Account { get; set; }

    public bool Useful { get; set; }

    public string? Why { get; set; }

    public string? ClauseId { get; set; }

    public long At { get; set; }
}

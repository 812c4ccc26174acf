namespace GuidanceBot.Storage.Rows;

public sealed class AccountRow
{
    public required string Key { get; set; }

    public required string Chat { get; set; }

    public required string Tenant { get; set; }

    public required string User { get; set; }

    public Guid PersonId { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? TimeZone { get; set; }

    public long FirstSeen { get; set; }

    public long LastSeen { get; set; }
}

namespace GuidanceBot.Storage.Rows;

public sealed class ProtectionKeyRow
{
    public required string Name { get; set; }

    public required string Xml { get; set; }
}

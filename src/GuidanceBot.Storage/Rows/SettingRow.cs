namespace GuidanceBot.Storage.Rows;

public sealed class SettingRow
{
    public required string Key { get; set; }

    public int Version { get; set; }

    public required string Value { get; set; }

    public required string By { get; set; }

    public long At { get; set; }
}

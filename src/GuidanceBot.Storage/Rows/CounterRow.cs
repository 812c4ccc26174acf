namespace GuidanceBot.Storage.Rows;

public sealed class CounterRow
{
    public required string Name { get; set; }

    public long Value { get; set; }
}

namespace GuidanceBot.Storage.Rows;

public sealed class PersonRow
{
    public Guid Id { get; set; }

    public long FirstSeen { get; set; }
}

namespace GuidanceBot.Storage.Rows;

/// <summary>The one row that says where the record begins and ends; who writes to the record holds it.</summary>
public sealed class RecordEndsRow
{
    public int Id { get; set; }

    public long BeforeFirst { get; set; }

    public required string BeforeFirstHash { get; set; }

    public long Last { get; set; }

    public required string LastHash { get; set; }
}

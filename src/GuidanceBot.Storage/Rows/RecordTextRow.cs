namespace GuidanceBot.Storage.Rows;

/// <summary>The text of a row of the record and its salt: erased with everything else of a person, and with age.</summary>
public sealed class RecordTextRow
{
    public long Seq { get; set; }

    public required byte[] Salt { get; set; }

    public required string Text { get; set; }
}

namespace GuidanceBot.Storage.Rows;

/// <summary>Where a row of the inbox or outbox stands; the numbers are in the SQL.</summary>
public enum RowState
{
    Waiting = 0,
    Done = 1,
    Dead = 2,
}

namespace GuidanceBot.Storage;

/// <summary>What a writer works in: the tables inside one transaction, and whom to wake once it is committed.</summary>
public sealed class WriteScope(GuidanceDb db)
{
    private readonly HashSet<string> _wakes = new(StringComparer.Ordinal);
    private readonly List<NewRecord> _records = [];

    /// <summary>The tables, inside the transaction.</summary>
    public GuidanceDb Db { get; } = db;

    /// <summary>Topics to wake.</summary>
    public IReadOnlyCollection<string> Wakes => _wakes;

    /// <summary>What the record gets in the same transaction, in this order.</summary>
    public IReadOnlyList<NewRecord> Records => _records;

    /// <summary>True where nothing of it is to be kept.</summary>
    public bool Abandoned { get; private set; }

    /// <summary>Wakes a topic once it is committed.</summary>
    public void WakeAfterCommit(string topic) => _wakes.Add(topic);

    /// <summary>Records something, as the last thing before the commit.</summary>
    public void Record(NewRecord record) => _records.Add(record);

    /// <summary>Rolls everything back and returns the value.</summary>
    public T Abandon<T>(T value)
    {
        Abandoned = true;
        return value;
    }
}

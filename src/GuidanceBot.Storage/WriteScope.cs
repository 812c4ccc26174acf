namespace GuidanceBot.Storage;

/// <summary>What a writer works in: the tables inside one transaction, and whom to wake once it is committed.</summary>
public sealed class WriteScope(GuidanceDb db)
{
    private readonly HashSet<string> _wakes = new(StringComparer.Ordinal);

    /// <summary>The tables, inside the transaction.</summary>
    public GuidanceDb Db { get; } = db;

    /// <summary>Topics to wake.</summary>
    public IReadOnlyCollection<string> Wakes => _wakes;

    /// <summary>True where nothing of it is to be kept.</summary>
    public bool Abandoned { get; private set; }

    /// <summary>Wakes a topic once it is committed.</summary>
    public void WakeAfterCommit(string topic) => _wakes.Add(topic);

    /// <summary>Rolls everything back and returns the value.</summary>
    public T Abandon<T>(T value)
    {
        Abandoned = true;
        return value;
    }
}

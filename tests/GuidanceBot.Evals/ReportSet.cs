namespace GuidanceBot.Evals;

/// <summary>Cases for reporting only. They can be scored as a whole and never be read one by one, so that nobody tunes on them by accident.</summary>
/// <typeparam name="T">A case.</typeparam>
public sealed class ReportSet<T>(string name, IReadOnlyList<T> cases)
{
    /// <summary>What the set is.</summary>
    public string Name => name;

    /// <summary>How many there are.</summary>
    public int Count => cases.Count;

    /// <summary>Scores all cases into one result.</summary>
    public TScore Score<TScore>(TScore start, Func<TScore, T, TScore> add) => cases.Aggregate(start, add);
}

namespace GuidanceBot.Evals;

/// <summary>Cases that rules may be written and tuned on: they can be read one by one.</summary>
/// <typeparam name="T">A case.</typeparam>
public sealed class TuningSet<T>(string name, IReadOnlyList<T> cases)
{
    /// <summary>What the set is.</summary>
    public string Name => name;

    /// <summary>The cases.</summary>
    public IReadOnlyList<T> Cases => cases;
}

namespace GuidanceBot.Core.Questions.Finding;

/// <summary>How far the indexing of the guidance has come.</summary>
/// <param name="Done">Clauses indexed.</param>
/// <param name="Total">Clauses in the guidance.</param>
public readonly record struct IndexingProgress(int Done, int Total)
{
    /// <summary>True once every clause can be found by its meaning.</summary>
    public bool IsComplete => Done >= Total;
}

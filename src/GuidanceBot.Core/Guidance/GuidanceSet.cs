namespace GuidanceBot.Core.Guidance;

/// <summary>All published documents at one moment. Immutable: a question is answered from one set.</summary>
public sealed class GuidanceSet
{
    /// <summary>Builds a set and its index.</summary>
    public GuidanceSet(IReadOnlyList<GuidanceDocument> documents, bool isSample = false)
    {
        ArgumentNullException.ThrowIfNull(documents);
        Documents = documents;
        IsSample = isSample;
        Clauses = [.. documents.SelectMany(d => d.Clauses.Select(c => new PlacedClause(d, c)))];
        Index = new ClauseIndex([.. Clauses.Select(c => c.Clause.Full)]);
        Version = documents.Count == 1 ? documents[0].Version : ContentHash.Of(string.Join('\n', documents.Select(d => d.Version)));
    }

    /// <summary>Nothing published.</summary>
    public static GuidanceSet Empty { get; } = new([]);

    /// <summary>The documents, in the order of their names.</summary>
    public IReadOnlyList<GuidanceDocument> Documents { get; }

    /// <summary>Every clause of every document.</summary>
    public IReadOnlyList<PlacedClause> Clauses { get; }

    /// <summary>The words of <see cref="Clauses"/>, same order.</summary>
    public ClauseIndex Index { get; }

    /// <summary>True for the sample that ships with the program: every page and answer then says so.</summary>
    public bool IsSample { get; }

    /// <summary>Changes whenever any document does.</summary>
    public string Version { get; }
}

namespace GuidanceBot.Core.Guidance;

/// <summary>All published documents at one moment. Immutable: a question is answered from one set.</summary>
public sealed class GuidanceSet
{
    private readonly Lazy<ClauseIndex> _index;

    /// <summary>Builds a set; its index is built when it is first asked for.</summary>
    public GuidanceSet(IReadOnlyList<GuidanceDocument> documents, bool isSample = false)
    {
        ArgumentNullException.ThrowIfNull(documents);
        Documents = [.. documents.OrderBy(d => d.Event is not null)];
        IsSample = isSample;
        Clauses = [.. Documents.SelectMany(d => d.Clauses.Select(c => new PlacedClause(d, c)))];
        _index = new Lazy<ClauseIndex>(() => new ClauseIndex([.. Clauses.Select(c => c.Clause.Full)]));
        Version = Documents.Count == 1 ? Documents[0].Version : ContentHash.Of(string.Join('\n', Documents.Select(d => d.Version)));
    }

    /// <summary>Nothing published.</summary>
    public static GuidanceSet Empty { get; } = new([]);

    /// <summary>The guidance in the order that it came in, then the events.</summary>
    public IReadOnlyList<GuidanceDocument> Documents { get; }

    /// <summary>The events that are described.</summary>
    public IEnumerable<Events.EventDescription> Events => Documents.Select(d => d.Event).OfType<Events.EventDescription>();

    /// <summary>Every clause of every document.</summary>
    public IReadOnlyList<PlacedClause> Clauses { get; }

    /// <summary>The words of <see cref="Clauses"/>, same order.</summary>
    public ClauseIndex Index => _index.Value;

    /// <summary>True for the sample that ships with the program: every page and answer then says so.</summary>
    public bool IsSample { get; }

    /// <summary>Changes whenever any document does.</summary>
    public string Version { get; }
}

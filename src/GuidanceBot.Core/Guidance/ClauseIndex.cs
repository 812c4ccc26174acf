namespace GuidanceBot.Core.Guidance;

/// <summary>BM25 over clauses (k1 0.9, b 0.4), words analysed as Lucene's English analyzer does.</summary>
public sealed class ClauseIndex
{
    /// <summary>Indexes texts; positions are those of the list.</summary>
    public ClauseIndex(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        Count = texts.Count;
    }

    /// <summary>Texts indexed.</summary>
    public int Count { get; }
}

using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions.Finding;

namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>What the clauses say to a question, before anything is decided.</summary>
internal sealed record Evidence
{
    /// <summary>What was asked.</summary>
    public required string Question { get; init; }

    /// <summary>Where it was looked for.</summary>
    public required GuidanceSet Guidance { get; init; }

    /// <summary>The nearest clauses, best first. At least one.</summary>
    public required IReadOnlyList<ReadClause> Clauses { get; init; }

    /// <summary>The reader's probability that they cover the question.</summary>
    public double Covered { get; init; }

    /// <summary>The highest cosine of any clause.</summary>
    public double Cosine { get; init; }

    /// <summary>True where question and clauses share a word that tells.</summary>
    public bool SharesWords { get; init; }

    /// <summary>Verdict shares of the word model on the first clause's statement; empty where the models are off.</summary>
    public double[] WordShares { get; init; } = [];

    /// <summary>The clause that comes first.</summary>
    public ReadClause First => Clauses[0];

    /// <summary>Every clause of the guidance, unread: for what must be found however the question was put. Events speak of themselves alone.</summary>
    public IEnumerable<ReadClause> Everywhere => Guidance.Clauses
        .Where(c => c.Document.OnlyWhenNamed.Count == 0)
        .Select(c => new ReadClause { Placed = c, Statements = Statement.Of(c.Document, c.Clause), Nearest = 0 });

    /// <summary>The reader's verdict shares over all clauses, by weight.</summary>
    public double[] AverageShares()
    {
        var average = new double[Verdicts.Asserted.Count];
        foreach (var clause in Clauses)
        {
            for (var i = 0; i < average.Length; i++)
            {
                average[i] += clause.Weight * clause.Shares[i];
            }
        }

        return average;
    }
}

using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Questions.Finding;

namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>A clause near the question, as everybody read it.</summary>
internal sealed record ReadClause
{
    /// <summary>The clause.</summary>
    public required PlacedClause Placed { get; init; }

    /// <summary>Its statements, in order.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>The statement nearest to the question: what is quoted.</summary>
    public required int Nearest { get; init; }

    /// <summary>Cosine of each statement to the question; empty where nobody measured.</summary>
    public IReadOnlyList<double> Cosines { get; init; } = [];

    /// <summary>Cosine of the nearest statement to the question.</summary>
    public double StatementCosine { get; init; }

    /// <summary>Retriever's and reader's scores together: the order.</summary>
    public double Fused { get; init; }

    /// <summary>Its part in averages over the clauses.</summary>
    public double Weight { get; init; }

    /// <summary>The reader's relevance logit; 0 where nobody read.</summary>
    public double Relevance { get; init; }

    /// <summary>The reader's verdict shares; empty where nobody read.</summary>
    public double[] Shares { get; init; } = [];

    /// <summary>What the deontic reader makes of the nearest statement.</summary>
    public ClauseReading Deontics => DeonticsOf(Nearest);

    /// <summary>The statement nearest to the question.</summary>
    public Statement Statement => Statements[Nearest];

    /// <summary>What the deontic reader makes of one of the statements.</summary>
    public ClauseReading DeonticsOf(int statement) => ClauseReading.Of(Placed.Document, Placed.Clause, Statements[statement].Span);
}

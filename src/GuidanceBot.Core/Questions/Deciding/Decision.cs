namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>What is answered, before it is put into words.</summary>
internal sealed record Decision
{
    public required Verdict Verdict { get; init; }

    /// <summary>Why nothing is asserted.</summary>
    public HandOverReason? Reason { get; init; }

    public Subject Subject { get; init; }

    public double Certainty { get; init; }

    /// <summary>The clause that settles it; null where nothing is asserted.</summary>
    public ReadClause? Settles { get; init; }

    /// <summary>Clauses that may help where nothing is asserted, best first.</summary>
    public IReadOnlyList<ReadClause> MayHelp { get; init; } = [];

    /// <summary>The one open fact of <c>depends</c>.</summary>
    public FollowUps.FactQuestion? Asks { get; init; }

    /// <summary>Conditions left open, in the clause's own words.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>True where the asker's text was in a language that nothing was measured on.</summary>
    public bool OtherLanguage { get; init; }
}

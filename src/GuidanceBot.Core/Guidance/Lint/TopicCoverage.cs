namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>Whether the document has a clause on a topic that real policies cover.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Question">A question that staff ask about it.</param>
/// <param name="Policies">How many of fifty policies of health bodies, conferences and public bodies have a rule on it.</param>
/// <param name="Clauses">The clauses that speak of it, empty where none does.</param>
public sealed record TopicCoverage(string Topic, string Question, int Policies, IReadOnlyList<string> Clauses)
{
    /// <summary>True where at least one clause speaks of it.</summary>
    public bool IsCovered => Clauses.Count > 0;
}

namespace GuidanceBot.Core.Questions;

/// <summary>Which clauses people found not useful, for whoever keeps them: a clause is named only where five people or more said so.</summary>
/// <param name="Clauses">The clauses, the most often named first.</param>
/// <param name="Others">How often it was said of other answers.</param>
public sealed record ClauseComplaints(IReadOnlyList<ClauseComplaint> Clauses, int Others)
{
    /// <summary>Fewest people by whom a clause is named.</summary>
    public const int FewestPeople = 5;

    /// <summary>How far back is looked.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(90);

    /// <summary>Counts them by the clause that each answer rested on.</summary>
    public static ClauseComplaints Of(IReadOnlyList<NotUseful> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var byClause = answers.Where(a => a.Answer.Answer.Citations.Count > 0).ToLookup(a => (a.Answer.Answer.Citations[0].Document, a.Answer.Answer.Citations[0].Section));
        var named = byClause.Select(g => new ClauseComplaint(
                g.Key.Document,
                g.Key.Section,
                g.Select(a => a.Person).OfType<Guid>().Distinct().Count(),
                g.Count(a => a.Why == "wrong"),
                g.Count(a => a.Why == "unclear"),
                g.Count(a => a.Why == "doesnt_fit")))
            .Where(c => c.People >= FewestPeople)
            .OrderByDescending(c => c.People).ThenBy(c => c.Section, StringComparer.Ordinal).ToList();
        return new ClauseComplaints(named, answers.Count - named.Sum(c => byClause[(c.Document, c.Section)].Count()));
    }
}

/// <summary>A clause that people found not useful.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Section">Its path of headings.</param>
/// <param name="People">How many people.</param>
/// <param name="Wrong">How often it was called wrong.</param>
/// <param name="Unclear">How often unclear.</param>
/// <param name="DoesntFit">How often it didn't fit their case.</param>
public sealed record ClauseComplaint(string Document, string Section, int People, int Wrong, int Unclear, int DoesntFit);

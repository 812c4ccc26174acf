using GuidanceBot.Core.Guidance.Deontics;
using GuidanceBot.Core.Questions.Deciding;

namespace GuidanceBot.Core.Questions.FollowUps;

/// <summary>What a clause says once the asker has told the fact that it depends on.</summary>
internal static class FollowUpAnswer
{
    /// <summary>The decision; null where no reply belongs to a condition of the first clause.</summary>
    public static Decision? Of(Situation s)
    {
        foreach (var fact in OpenFact.In(s.First))
        {
            var state = s.Known.StateOf(fact.Question);
            if (state != FactState.Open)
            {
                return Settled(s, fact, state);
            }
        }

        return null;
    }

    private static Decision? Settled(Situation s, OpenFact fact, FactState state)
    {
        var clause = s.First with { Nearest = fact.Statement };
        var left = OpenFact.In(clause)
            .Where(f => f.Statement == fact.Statement && f != fact && !f.IsSettled(s.Known))
            .Select(f => f.MustBe).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return (fact.Forbids, state) switch
        {
            (false, FactState.Met) => Allowed(s, clause, left),
            (false, FactState.NotMet) => Other(clause, Modality.Forbids, fact.Statement) is { } ban ? Answer(s, ban, Verdict.No, []) : Answer(s, clause, Verdict.No, []),
            (true, FactState.Met) => Answer(s, clause, Verdict.No, []),
            (true, FactState.NotMet) when clause.Deontics.Modality is Modality.Permits or Modality.Conditional => Allowed(s, clause, left),
            (true, FactState.NotMet) => Other(clause, Modality.Permits, fact.Statement) is { } leave ? Allowed(s, leave, []) : null,
            _ => Answer(s, clause, Verdict.YesIf, [fact.MustBe, .. left]),
        };
    }

    private static Decision Allowed(Situation s, ReadClause clause, string[] left) =>
        Answer(s, clause, left.Length > 0 ? Verdict.YesIf : Verdict.Yes, left);

    private static ReadClause? Other(ReadClause clause, Modality modality, int but)
    {
        for (var i = 0; i < clause.Statements.Count; i++)
        {
            if (i != but && clause.DeonticsOf(i).Modality == modality)
            {
                return clause with { Nearest = i };
            }
        }

        return null;
    }

    private static Decision Answer(Situation s, ReadClause clause, Verdict verdict, IReadOnlyList<string> conditions) =>
        new() { Verdict = verdict, Certainty = s.Judgement.Certainty, Settles = clause, Conditions = conditions };
}

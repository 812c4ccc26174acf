using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Modes;

/// <summary>Counts what happened in a pilot.</summary>
public sealed class PilotFigures(IAnswers answers, ICases cases)
{
    /// <summary>Fewer askers than this are nobody's to see: a clause is named from here on.</summary>
    public const int FewestAskers = 5;

    private const int Most = 50_000;
    private const int MostClauses = 5;

    /// <summary>Counts from the pilot's start to its end.</summary>
    public async ValueTask<PilotSummary> OfAsync(ModeRule pilot, DateTimeOffset until, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pilot);
        var asked = (await answers.SinceAsync(pilot.Since, Most, cancel))
            .Where(a => a.AskedAt < until && a.Answer.Subject != Subject.SpeakingUp && a.State != AnswerState.FollowedUp && pilot.Scope.Covers(a.Address, About(a.Question, a.Answer.Citations.Concat(a.Answer.Nearest)))).ToList();
        var waited = (await cases.ListAsync(new CaseFilter(Max: Most), cancel))
            .Where(c => c.Held is not null && c.OpenedAt >= pilot.Since && c.OpenedAt < until && pilot.Scope.Covers(c.AskerAddress, About(c.Draft?.Draft.Text ?? c.Text, c.Nearest))).ToList();
        var settled = waited.Where(c => c.Outcome is not null).ToList();
        var clauses = asked.SelectMany(a => a.Answer.Citations.Concat(a.Answer.Nearest).Take(1).Select(c => (c.Section, a.Account)))
            .GroupBy(c => c.Section, StringComparer.Ordinal)
            .Select(g => (Section: g.Key, Questions: g.Count(), Askers: g.Select(c => c.Account).Distinct().Count())).ToList();
        var named = clauses.Where(c => c.Askers >= FewestAskers).OrderByDescending(c => c.Questions).ThenBy(c => c.Section, StringComparer.Ordinal).Take(MostClauses).ToList();
        return new PilotSummary
        {
            Scope = pilot.Scope,
            Mode = pilot.Mode,
            From = pilot.Since,
            Until = until,
            Questions = asked.Count + waited.Count(c => c.Draft is not null),
            ByBot = asked.Count(a => a.HeldIn is null && a.State != AnswerState.HandedOver && a.Answer.Verdict is Verdict.Yes or Verdict.YesIf or Verdict.No or Verdict.Info),
            Unchanged = settled.Count(c => c.Outcome is { WithEdits: false } && c is { State: CaseState.Approved } or { State: CaseState.Answered, Outcome.FromBot: true, Outcome.WithEdits: false }),
            WithEdits = settled.Count(c => c.Outcome!.WithEdits),
            ByComms = settled.Count(c => c is { State: CaseState.Answered, Outcome.FromBot: false }),
            Declined = settled.Count(c => c.State == CaseState.Declined),
            Undecided = waited.Count(c => c.Outcome is null && c.State != CaseState.Withdrawn),
            MedianMinutes = Median([.. settled.Select(c => (c.Outcome!.At - c.OpenedAt).TotalMinutes).Order()]),
            Clauses = [.. named.Select(c => new AskedClause(c.Section, c.Questions))],
            OtherClauses = clauses.Count - named.Count,
        };
    }

    private static double? Median(IReadOnlyList<double> sorted) => sorted.Count switch
    {
        0 => null,
        var n when n % 2 == 1 => sorted[n / 2],
        var n => (sorted[(n / 2) - 1] + sorted[n / 2]) / 2,
    };

    private static string About(string text, IEnumerable<Citation> clauses) => string.Join('\n', [text, .. clauses.Select(c => c.Section)]);
}

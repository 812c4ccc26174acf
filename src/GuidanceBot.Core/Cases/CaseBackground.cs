using System.Globalization;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Rulings;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Cases;

/// <summary>
/// What stands beside a new case and nobody typed: the event that it names with its end and its embargoes, and decisions about something like
/// it. Who raises a concern gets none of it. Stored with the case: a card shows what was so when it was sent.
/// </summary>
public sealed class CaseBackground(IGuidanceLibrary library)
{
    private const int MostDecisions = 2;
    private const int LongestDecision = 200;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The case with its background. After an event's end an answer is of no use, so its target is never later.</summary>
    public Case With(Case c, ReviewHours hours, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(hours);
        if (c.Alone || c.Kind == CaseKind.Account)
        {
            return c;
        }

        var (text, set) = (c.Draft?.Draft.Text ?? c.Text, library.Current);
        var decided = c with { DecidedBefore = [.. Decisions(set, text)] };
        var told = c.Draft?.Draft.Event ?? c.Facts.GetValueOrDefault("event");
        var meetings = set.Events.Where(e => e.To >= hours.Today(now)).ToList();
        if ((meetings.Find(e => told is not null && e.IsNamedIn(told)) ?? meetings.Find(e => e.IsNamedIn(text))) is not { } meeting)
        {
            return decided;
        }

        var until = $"{meeting.Name}, until {meeting.To.ToString("d MMMM", English)}";
        var facts = new Dictionary<string, string>(c.Facts, StringComparer.Ordinal) { ["event"] = told is null || meeting.IsNamedIn(told) ? until : $"{told}; {until}" };
        if (meeting.Embargoes.Where(e => e.Until > now).OrderBy(e => e.Until).FirstOrDefault() is { } embargo)
        {
            facts["embargo"] = $"{embargo.What}, until {hours.Local(embargo.Until).ToString("d MMMM, H:mm", English)}";
        }

        var end = hours.EndOf(meeting.To);
        return Capped(decided with { Facts = facts, LatestAt = end }, now);
    }

    /// <summary>The case with a target no later than the end of its event, as long as that is to come.</summary>
    internal static Case Capped(Case c, DateTimeOffset now) => c.LatestAt is { } end && end > now && end < c.TargetAt ? c with { TargetAt = end } : c;

    private static IEnumerable<DecidedBefore> Decisions(GuidanceSet set, string text)
    {
        var words = Likeness.WordsOf(text);
        return set.Documents.Where(d => RulingDocument.Is(d.Name) && d.Clauses.Count > 0)
            .Select(d => (Document: d, Question: d.Text.Split('\n')[0]))
            .Select(d => (d.Document, d.Question, Shared: Likeness.Shared(words, d.Question)))
            .Where(d => d.Shared >= Likeness.Fewest)
            .OrderByDescending(d => d.Shared).ThenBy(d => d.Document.Name, StringComparer.Ordinal)
            .Take(MostDecisions)
            .Select(d => new DecidedBefore(d.Document.Name[RulingDocument.Prefix.Length..], d.Question, Excerpt.Of(d.Document.Clauses[0].Run.Of(d.Document.Text), LongestDecision)));
    }
}

/// <summary>A decision about something like a case.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">Its question.</param>
/// <param name="Text">What was decided.</param>
public sealed record DecidedBefore(string Id, string Question, string Text);

using System.Globalization;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Keeping;

/// <summary>What a new text of a document would change, clause by clause.</summary>
/// <param name="Before">The text in force; null where the document is new.</param>
/// <param name="After">The new text.</param>
/// <param name="Clauses">Every clause in the order of the new text; what goes stands where it stood.</param>
/// <param name="Facts">What the document says of itself and that changes.</param>
public sealed record GuidanceDifference(GuidanceDocument? Before, GuidanceDocument After, IReadOnlyList<ClauseChange> Clauses, IReadOnlyList<FactChange> Facts)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>How many clauses change in one way or another.</summary>
    public int Count => Clauses.Count(c => c.Kind != ChangeKind.Same);

    /// <summary>Compares two texts.</summary>
    public static GuidanceDifference Of(GuidanceDocument? before, GuidanceDocument after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var was = ClausePairs.Of(before, after);
        var changes = new List<(int Place, int Order, ClauseChange Change)>();
        for (var i = 0; i < was.Length; i++)
        {
            changes.Add((i, -1, Changed(before, was[i], after, after.Clauses[i])));
        }

        var kept = was.Select((old, i) => (Old: old, New: i)).Where(p => p.Old is not null).OrderBy(p => p.Old).ToList();
        foreach (var gone in Enumerable.Range(0, before?.Clauses.Count ?? 0).Except(was.OfType<int>()))
        {
            // Behind the last clause that stood before it and stays.
            var place = kept.FindLast(p => p.Old < gone) is { Old: not null } last ? last.New : -1;
            var clause = before!.Clauses[gone];
            changes.Add((place, gone, new ClauseChange(ChangeKind.Removed, clause, null, [new DiffPart(DiffKind.Removed, Words(before, clause))])));
        }

        return new GuidanceDifference(before, after, [.. changes.OrderBy(c => c.Place).ThenBy(c => c.Order).Select(c => c.Change)], [.. FactsOf(before, after)]);
    }

    private static ClauseChange Changed(GuidanceDocument? before, int? was, GuidanceDocument after, Clause clause)
    {
        var words = Words(after, clause);
        if (was is not { } at)
        {
            return new ClauseChange(ChangeKind.Added, null, clause, [new DiffPart(DiffKind.Added, words)]);
        }

        var old = before!.Clauses[at];
        var parts = WordDiff.Of(Words(before, old), words);
        var same = parts.All(p => p.Kind == DiffKind.Same);
        return new ClauseChange(!same ? ChangeKind.Changed : old.Section == clause.Section ? ChangeKind.Same : ChangeKind.Moved, old, clause, parts);
    }

    private static string Words(GuidanceDocument document, Clause clause) => QuoteText.Plain(clause.Run.Of(document.Text)).Trim();

    private static IEnumerable<FactChange> FactsOf(GuidanceDocument? before, GuidanceDocument after)
    {
        if (before is null)
        {
            return [];
        }

        var (old, now) = (before.FrontMatter, after.FrontMatter);
        FactChange[] all =
        [
            new("Title", before.Title, after.Title),
            new("Kept by", old.Owner, now.Owner),
            new("In force from", Day(old.Effective), Day(now.Effective)),
            new("Next review", Day(old.ReviewBy), Day(now.ReviewBy)),
            new("Good until", Day(old.Expires), Day(now.Expires)),
            new("Contact", old.Contact, now.Contact),
            new("Own page", old.SourceUrl?.AbsoluteUri, now.SourceUrl?.AbsoluteUri),
        ];
        return all.Where(f => f.Before != f.After);
    }

    private static string? Day(DateOnly? day) => day?.ToString("d MMMM yyyy", English);
}

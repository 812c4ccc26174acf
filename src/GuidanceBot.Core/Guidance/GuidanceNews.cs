using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Core.Guidance;

/// <summary>What changed in the guidance lately: the published version of each document against the one that was published before.</summary>
public sealed class GuidanceNews(IGuidanceShelf shelf, IReadOnlyList<IDocumentReader> readers, TimeProvider time)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(60);

    private (string Stamp, IReadOnlyList<GuidanceChange> Changes)? _last;

    /// <summary>The changes of the last sixty days, newest first.</summary>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Ends it.</param>
    public async ValueTask<IReadOnlyList<GuidanceChange>> LatestAsync(int most, CancellationToken cancel)
    {
        var published = await shelf.PublishedAsync(cancel);
        var stamp = string.Join('\n', published.Select(v => v.Document + " " + v.Version));
        if (_last is not { } last || last.Stamp != stamp)
        {
            var found = new List<GuidanceChange>();
            foreach (var version in published)
            {
                found.AddRange(await OfAsync(version, cancel));
            }

            _last = last = (stamp, found);
        }

        var since = time.GetUtcNow() - Lately;
        return [.. last.Changes.Where(c => c.At > since).OrderByDescending(c => c.At).Take(most)];
    }

    private async ValueTask<IEnumerable<GuidanceChange>> OfAsync(GuidanceVersion now, CancellationToken cancel)
    {
        if (now.PublishedAt is not { } at)
        {
            return [];
        }

        try
        {
            if (RulingDocument.Is(now.Document))
            {
                return [new(RulingDocument.RulingIn(now.Document, now.Content).Question, GuidanceChangeKind.Decided, at)];
            }

            var earlier = (await shelf.HistoryAsync(now.Document, cancel)).Where(v => v.Version != now.Version && v.PublishedAt is { } then && then <= at).MaxBy(v => v.PublishedAt);
            return earlier is null || await shelf.FindAsync(now.Document, earlier.Version, cancel) is not { } before
                ? []
                : Compare(GuidanceLibrary.Read(readers, now.Document, before.Content), GuidanceLibrary.Read(readers, now.Document, now.Content), at);
        }
        catch (UnreadableGuidanceException)
        {
            // What can't be read any more can't be compared: the page goes without it.
            return [];
        }
    }

    /// <summary>What differs between two versions, by heading, in the order of the newer one. The same words under another number are no news.</summary>
    private static IEnumerable<GuidanceChange> Compare(GuidanceDocument before, GuidanceDocument now, DateTimeOffset at) => GuidanceDifference.Of(before, now).Clauses
        .GroupBy(c => Heading(c.Clause.Section), StringComparer.Ordinal)
        .Where(g => g.Any(c => c.Kind is not (ChangeKind.Same or ChangeKind.Moved)))
        .Select(g => new GuidanceChange(g.Key, KindOf(g), at));

    private static GuidanceChangeKind KindOf(IEnumerable<ClauseChange> under) =>
        under.All(c => c.Kind == ChangeKind.Added) ? GuidanceChangeKind.Added
        : under.All(c => c.Kind == ChangeKind.Removed) ? GuidanceChangeKind.Removed
        : GuidanceChangeKind.Changed;

    private static string Heading(string section) => section.IndexOf(" > ", StringComparison.Ordinal) is var cut and >= 0 ? section[(cut + 3)..] : section;
}

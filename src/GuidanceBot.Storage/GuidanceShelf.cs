using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Guidance versions as tables.</summary>
public sealed class GuidanceShelf(Store store) : IGuidanceShelf
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<GuidanceVersion>> PublishedAsync(CancellationToken cancel)
    {
        var rows = await store.ReadAsync(
            db => db.GuidanceVersions.AsNoTracking().Where(r => r.State == VersionState.Published).OrderBy(r => r.Document).ToListAsync(cancel), cancel);
        return rows.ConvertAll(Of);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<GuidanceVersion>> HistoryAsync(string document, CancellationToken cancel)
    {
        var rows = await store.ReadAsync(
            db => db.GuidanceVersions.Where(r => r.Document == document).OrderByDescending(r => r.At)
                .Select(r => new GuidanceVersionRow { Document = r.Document, Version = r.Version, Content = Array.Empty<byte>(), Source = r.Source, By = r.By, At = r.At, State = r.State, PublishedAt = r.PublishedAt, PublishedBy = r.PublishedBy })
                .ToListAsync(cancel),
            cancel);
        return rows.ConvertAll(Of);
    }

    /// <inheritdoc/>
    public async ValueTask<GuidanceVersion?> FindAsync(string document, string version, CancellationToken cancel) =>
        await store.ReadAsync(db => db.GuidanceVersions.AsNoTracking().SingleOrDefaultAsync(r => r.Document == document && r.Version == version, cancel), cancel) is { } row ? Of(row) : null;

    /// <inheritdoc/>
    public async ValueTask AddAsync(GuidanceVersion version, IReadOnlyList<Clause> clauses, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(version);
        await store.WriteAsync(scope => AddAsync(scope, version, clauses, cancel), cancel);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> PublishAsync(string document, string version, string by, DateTimeOffset at, CancellationToken cancel) => await store.WriteAsync(
        async scope => await PublishAsync(scope, document, version, by, at, cancel) || scope.Abandon(false),
        cancel);

    /// <inheritdoc/>
    public async ValueTask RetireAsync(string document, string by, DateTimeOffset at, CancellationToken cancel) => await store.WriteAsync(
        async scope =>
        {
            await RetireAsync(scope, document, null, cancel);
            scope.WakeAfterCommit(Topics.Guidance);
        },
        cancel);

    /// <summary>Adds a version inside a transaction that does more.</summary>
    internal static async Task AddAsync(WriteScope scope, GuidanceVersion version, IReadOnlyList<Clause> clauses, CancellationToken cancel)
    {
        if (await scope.Db.GuidanceVersions.AnyAsync(r => r.Document == version.Document && r.Version == version.Version, cancel))
        {
            return;
        }

        scope.Db.GuidanceVersions.Add(new GuidanceVersionRow
        {
            Document = version.Document,
            Version = version.Version,
            Content = version.Content.ToArray(),
            Source = version.Source,
            By = version.By,
            At = StoredTime.Of(version.At),
            State = VersionState.Draft,
        });
        scope.Db.Clauses.AddRange(clauses.Select(c => new ClauseRow
        {
            Document = version.Document,
            Version = version.Version,
            ClauseId = c.Id,
            Section = c.Section,
            Number = c.Number,
            Start = c.Run.Start,
            End = c.Run.End,
        }));
        await scope.Db.SaveChangesAsync(cancel);
    }

    /// <summary>Publishes a version inside a transaction that does more.</summary>
    internal static async Task<bool> PublishAsync(WriteScope scope, string document, string version, string by, DateTimeOffset at, CancellationToken cancel)
    {
        await RetireAsync(scope, document, version, cancel);
        scope.WakeAfterCommit(Topics.Guidance);
        var (state, moment) = (VersionState.Published, StoredTime.Of(at));
        return await scope.Db.GuidanceVersions.Where(r => r.Document == document && r.Version == version)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, state).SetProperty(r => r.PublishedAt, moment).SetProperty(r => r.PublishedBy, by), cancel) == 1;
    }

    private static Task RetireAsync(WriteScope scope, string document, string? but, CancellationToken cancel) =>
        scope.Db.GuidanceVersions.Where(r => r.Document == document && r.Version != but && r.State == VersionState.Published)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, VersionState.Retired), cancel);

    private static GuidanceVersion Of(GuidanceVersionRow r) => new()
    {
        Document = r.Document,
        Version = r.Version,
        Content = r.Content,
        Source = r.Source,
        By = r.By,
        At = StoredTime.Of(r.At),
        State = r.State,
        PublishedAt = r.PublishedAt is { } at ? StoredTime.Of(at) : null,
        PublishedBy = r.PublishedBy,
    };
}

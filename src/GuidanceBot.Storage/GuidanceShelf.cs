using System.Data.Common;
using System.Globalization;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Guidance versions as tables.</summary>
public sealed class GuidanceShelf(Store store) : IGuidanceShelf
{
    private static readonly string Published = string.Create(
        CultureInfo.InvariantCulture,
        $"SELECT document, version, file_name, content, source, \"by\", at, published_at, published_by FROM guidance_versions WHERE state = {(int)VersionState.Published}");

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<GuidanceVersion>> PublishedAsync(CancellationToken cancel)
    {
        var rows = await store.SelectAsync(Published, r => Of(RowOf(r)), cancel);
        return [.. rows.OrderBy(v => v.Document, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<RetiredDocument>> RetiredAsync(string prefix, int max, CancellationToken cancel)
    {
        // The last retirement of each document of which nothing is in force.
        var rows = await store.ReadAsync(
            db => db.GuidanceMoves.AsNoTracking()
                .Where(m => m.Document.StartsWith(prefix) && m.Step == GuidanceStep.Retired)
                .Where(m => !db.GuidanceMoves.Any(o => o.Document == m.Document && o.Step == GuidanceStep.Retired && o.Number > m.Number))
                .Where(m => !db.GuidanceVersions.Any(v => v.Document == m.Document && v.State == VersionState.Published))
                .Join(db.GuidanceVersions, m => new { m.Document, m.Version }, v => new { v.Document, Version = (string?)v.Version }, (m, v) => new { Move = m, Last = v })
                .OrderByDescending(r => r.Move.At).Take(max).ToListAsync(cancel),
            cancel);
        return rows.ConvertAll(r => new RetiredDocument(Of(r.Last), MoveOf(r.Move)));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<GuidanceVersion>> HistoryAsync(string document, CancellationToken cancel) => ListAsync(rows => rows.Where(r => r.Document == document), cancel);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<GuidanceVersion>> DraftsAsync(CancellationToken cancel) => ListAsync(rows => rows.Where(r => r.State == VersionState.Draft), cancel);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<GuidanceMove>> MovesAsync(string document, CancellationToken cancel)
    {
        var rows = await store.ReadAsync(db => db.GuidanceMoves.AsNoTracking().Where(r => r.Document == document).OrderByDescending(r => r.Number).ToListAsync(cancel), cancel);
        return rows.ConvertAll(MoveOf);
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
    public async ValueTask<bool> ReplaceAsync(string document, string version, string? inForce, GuidanceStep step, string by, DateTimeOffset at, CancellationToken cancel) => await store.WriteAsync(
        async scope =>
        {
            // The row in force is the lock: whoever retires it first has it. Where none is, the history's next number is: it is read
            // before anything else, so that whoever published in between has either taken it or is seen.
            var history = new GuidanceHistory(scope);
            int? last = inForce is null ? await history.LastAsync(document, cancel) : null;
            var free = inForce is null
                ? !await scope.Db.GuidanceVersions.AnyAsync(r => r.Document == document && r.State == VersionState.Published, cancel)
                : await RetireAsync(scope, r => r.Document == document && r.Version == inForce, cancel) == 1;
            var mine = free && await SetPublishedAsync(scope, document, version, by, at, cancel) && await history.AddAsync(document, step, version, by, at, null, last, cancel);
            return mine || scope.Abandon(false);
        },
        cancel);

    /// <inheritdoc/>
    public async ValueTask<bool> DiscardAsync(string document, string version, string by, DateTimeOffset at, CancellationToken cancel) => await store.WriteAsync(
        async scope =>
        {
            if (await scope.Db.GuidanceVersions.Where(r => r.Document == document && r.Version == version && r.State == VersionState.Draft).ExecuteDeleteAsync(cancel) != 1)
            {
                return scope.Abandon(false);
            }

            await scope.Db.Clauses.Where(r => r.Document == document && r.Version == version).ExecuteDeleteAsync(cancel);
            return await new GuidanceHistory(scope).AddAsync(document, GuidanceStep.Discarded, version, by, at, null, null, cancel);
        },
        cancel);

    /// <inheritdoc/>
    public async ValueTask NoteAsync(string document, GuidanceStep step, string? version, string by, DateTimeOffset at, int count, CancellationToken cancel) =>
        await store.WriteAsync(scope => new GuidanceHistory(scope).AddAsync(document, step, version, by, at, count, null, cancel), cancel);

    /// <inheritdoc/>
    public async ValueTask RetireAsync(string document, string by, DateTimeOffset at, CancellationToken cancel) => await store.WriteAsync(scope => RetireAsync(scope, document, by, at, cancel), cancel);

    /// <summary>Retires a document inside a transaction that does more.</summary>
    internal static async Task<bool> RetireAsync(WriteScope scope, string document, string by, DateTimeOffset at, CancellationToken cancel)
    {
        var inForce = await scope.Db.GuidanceVersions.Where(r => r.Document == document && r.State == VersionState.Published).Select(r => r.Version).FirstOrDefaultAsync(cancel);
        return inForce is not null && await RetireAsync(scope, r => r.Document == document, cancel) > 0 && await new GuidanceHistory(scope).AddAsync(document, GuidanceStep.Retired, inForce, by, at, null, null, cancel);
    }

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
            FileName = version.FileName,
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
        await new GuidanceHistory(scope).AddAsync(version.Document, GuidanceStep.Added, version.Version, version.By, version.At, null, null, cancel);
    }

    /// <summary>Publishes a version inside a transaction that does more.</summary>
    internal static async Task<bool> PublishAsync(WriteScope scope, string document, string version, string by, DateTimeOffset at, CancellationToken cancel)
    {
        await RetireAsync(scope, r => r.Document == document && r.Version != version, cancel);
        return await SetPublishedAsync(scope, document, version, by, at, cancel)
            && await new GuidanceHistory(scope).AddAsync(document, GuidanceStep.Published, version, by, at, null, null, cancel);
    }

    private static async Task<bool> SetPublishedAsync(WriteScope scope, string document, string version, string by, DateTimeOffset at, CancellationToken cancel)
    {
        scope.WakeAfterCommit(Topics.Guidance);
        var (state, moment) = (VersionState.Published, StoredTime.Of(at));
        return await scope.Db.GuidanceVersions.Where(r => r.Document == document && r.Version == version)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, state).SetProperty(r => r.PublishedAt, moment).SetProperty(r => r.PublishedBy, by), cancel) == 1;
    }

    private static async Task<int> RetireAsync(WriteScope scope, System.Linq.Expressions.Expression<Func<GuidanceVersionRow, bool>> which, CancellationToken cancel)
    {
        scope.WakeAfterCommit(Topics.Guidance);
        return await scope.Db.GuidanceVersions.Where(which).Where(r => r.State == VersionState.Published).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, VersionState.Retired), cancel);
    }

    /// <summary>Versions without their content, newest first.</summary>
    private async ValueTask<IReadOnlyList<GuidanceVersion>> ListAsync(Func<IQueryable<GuidanceVersionRow>, IQueryable<GuidanceVersionRow>> which, CancellationToken cancel)
    {
        var rows = await store.ReadAsync(
            db => which(db.GuidanceVersions).OrderByDescending(r => r.At)
                .Select(r => new GuidanceVersionRow { Document = r.Document, Version = r.Version, FileName = r.FileName, Content = Array.Empty<byte>(), Source = r.Source, By = r.By, At = r.At, State = r.State, PublishedAt = r.PublishedAt, PublishedBy = r.PublishedBy })
                .ToListAsync(cancel),
            cancel);
        return rows.ConvertAll(Of);
    }

    private static GuidanceMove MoveOf(GuidanceMoveRow r) => new(r.Document, r.Number, r.Step, r.Version, r.By, StoredTime.Of(r.At), r.Count);

    private static GuidanceVersionRow RowOf(DbDataReader r) => new()
    {
        Document = r.GetString(0),
        Version = r.GetString(1),
        FileName = r.IsDBNull(2) ? null : r.GetString(2),
        Content = r.GetFieldValue<byte[]>(3),
        Source = r.GetString(4),
        By = r.GetString(5),
        At = r.GetInt64(6),
        State = VersionState.Published,
        PublishedAt = r.IsDBNull(7) ? null : r.GetInt64(7),
        PublishedBy = r.IsDBNull(8) ? null : r.GetString(8),
    };

    private static GuidanceVersion Of(GuidanceVersionRow r) => new()
    {
        Document = r.Document,
        Version = r.Version,
        FileName = r.FileName,
        Content = r.Content,
        Source = r.Source,
        By = r.By,
        At = StoredTime.Of(r.At),
        State = r.State,
        PublishedAt = r.PublishedAt is { } at ? StoredTime.Of(at) : null,
        PublishedBy = r.PublishedBy,
    };
}

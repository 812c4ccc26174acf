using System.Globalization;
using GuidanceBot.Core.Cases;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Cases as tables.</summary>
public sealed class CaseTable(Store store) : ICases
{
    /// <inheritdoc/>
    public async ValueTask<Case?> FindAsync(string idOrNumber, CancellationToken cancel) =>
        await store.ReadAsync(db => db.Cases.Where(r => r.Id == idOrNumber || r.Number == idOrNumber).Select(r => r.Json).SingleOrDefaultAsync(cancel), cancel) is { } json ? RowJson.Case(json) : null;

    /// <inheritdoc/>
    public async ValueTask<Case?> FromAsync(string sourceRef, CancellationToken cancel) =>
        await store.ReadAsync(db => db.Cases.Where(r => r.SourceRef == sourceRef).Select(r => r.Json).SingleOrDefaultAsync(cancel), cancel) is { } json ? RowJson.Case(json) : null;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Case>> ListAsync(CaseFilter filter, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (asker, holder) = (filter.Asker?.Key, filter.Holder?.Key);
        var rows = await store.ReadAsync(
            db => db.Cases
                .Where(r => (filter.Open == null || r.Open == filter.Open) && (asker == null || r.Asker == asker) && (holder == null || r.Holder == holder))
                .OrderByDescending(r => r.Open)
                .ThenBy(r => r.Open ? r.TargetAt : -(r.ClosedAt ?? 0))
                .ThenBy(r => r.OpenedAt)
                .ThenBy(r => r.Id)
                .Take(filter.Max)
                .Select(r => r.Json)
                .ToListAsync(cancel),
            cancel);
        return rows.ConvertAll(RowJson.Case);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CaseMove>> HistoryAsync(string caseId, CancellationToken cancel)
    {
        var rows = await store.ReadAsync(db => db.CaseMoves.Where(r => r.CaseId == caseId).OrderBy(r => r.Version).Select(r => r.Json).ToListAsync(cancel), cancel);
        return rows.ConvertAll(RowJson.Move);
    }

    /// <inheritdoc/>
    public async ValueTask<string> NextNumberAsync(CaseKind kind, CancellationToken cancel)
    {
        var prefix = kind == CaseKind.Draft ? "D" : "Q";
        var next = await store.WriteAsync(
            scope => scope.Db.Counters.FromSql($"INSERT INTO counters (name, value) VALUES ({prefix}, 1) ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING name, value")
                .AsNoTracking().ToListAsync(cancel),
            cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{next[0].Value}");
    }
}

using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.People;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Drafts as a table.</summary>
public sealed class Drafts(Store store) : IDrafts
{
    /// <inheritdoc/>
    public async ValueTask<DraftRecord?> FindAsync(string reference, CancellationToken cancel) =>
        await store.ReadAsync(db => db.Drafts.Where(r => r.Ref == reference).Select(r => r.Json).SingleOrDefaultAsync(cancel), cancel) is { } json ? RowJson.Draft(json) : null;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DraftRecord>> OfAsync(AccountId account, int max, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        var key = account.Key;
        var rows = await store.ReadAsync(
            db => db.Drafts.Where(r => r.Account == key).OrderByDescending(r => r.CheckedAt).Take(max).Select(r => r.Json).ToListAsync(cancel), cancel);
        return rows.ConvertAll(RowJson.Draft);
    }
}

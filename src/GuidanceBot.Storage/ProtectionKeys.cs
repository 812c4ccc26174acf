using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>The keys that cookies and form tokens are protected with: in the database, so that every replica reads what another one wrote.</summary>
public sealed class ProtectionKeys(Store store)
{
    /// <summary>All keys, as XML.</summary>
    public async ValueTask<IReadOnlyList<string>> ReadAsync(CancellationToken cancel) =>
        await store.SelectAsync("SELECT xml FROM protection_keys ORDER BY name", r => r.GetString(0), cancel);

    /// <summary>Keeps one; the same name again changes nothing.</summary>
    public async ValueTask AddAsync(string name, string xml, CancellationToken cancel) =>
        await store.WriteAsync(scope => scope.Db.Database.ExecuteSqlAsync($"INSERT INTO protection_keys (name, xml) VALUES ({name}, {xml}) ON CONFLICT DO NOTHING", cancel), cancel);
}

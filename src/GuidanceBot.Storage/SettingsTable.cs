using GuidanceBot.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Storage;

/// <summary>Settings as a table that only grows.</summary>
public sealed class SettingsTable(Store store) : ISettings
{
    /// <inheritdoc/>
    public async ValueTask<SettingValue?> FindAsync(string key, CancellationToken cancel)
    {
        var row = await store.ReadAsync(db => db.Settings.AsNoTracking().Where(r => r.Key == key).OrderByDescending(r => r.Version).FirstOrDefaultAsync(cancel), cancel);
        return row is null ? null : new SettingValue(row.Key, row.Version, row.Value, row.By, StoredTime.Of(row.At));
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SettingValue>> HistoryAsync(string key, int max, CancellationToken cancel)
    {
        var rows = await store.ReadAsync(db => db.Settings.AsNoTracking().Where(r => r.Key == key).OrderByDescending(r => r.Version).Take(max).ToListAsync(cancel), cancel);
        return rows.ConvertAll(r => new SettingValue(r.Key, r.Version, r.Value, r.By, StoredTime.Of(r.At)));
    }

    /// <inheritdoc/>
    public async ValueTask<bool> WriteAsync(string key, string value, int expectedVersion, string by, CancellationToken cancel)
    {
        var now = await store.NowAsync(cancel);
        var next = expectedVersion + 1;
        return await store.WriteAsync(
            async scope =>
            {
                var written = await scope.Db.Database.ExecuteSqlAsync(
                    $"INSERT INTO settings (key, version, value, \"by\", at) VALUES ({key}, {next}, {value}, {by}, {now}) ON CONFLICT DO NOTHING", cancel) == 1;
                if (written)
                {
                    scope.Record(new NewRecord("setting", now, "comms", key) { By = by, Text = value });
                }

                return written;
            },
            cancel);
    }
}

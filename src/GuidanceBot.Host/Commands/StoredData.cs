using System.Data.Common;
using GuidanceBot.Host.Settings;
using GuidanceBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Host.Commands;

/// <summary>The database as commands open it that serve nobody; it must be there already.</summary>
internal sealed class StoredData(ServiceProvider services) : IAsyncDisposable
{
    /// <summary>A part of the store.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Opens it, where the settings say or in another data folder.</summary>
    /// <exception cref="BadInputException">There is none, or it is older than this program.</exception>
    public static async Task<StoredData> OpenAsync(string command, string? folder, CancellationToken cancel)
    {
        var settings = BotConfiguration.ForServing(folder is null ? [] : ["--DataFolder=" + folder]);
        var data = new StoredData(new ServiceCollection().AddSingleton(TimeProvider.System).AddGuidanceStorage(settings.Storage).BuildServiceProvider());
        try
        {
            var store = data.Get<Store>();
            var there = await store.ReadAsync(db => db.Database.CanConnectAsync(cancel), cancel);
            if (!there || (await store.ReadAsync(db => db.Database.GetPendingMigrationsAsync(cancel), cancel)).Any())
            {
                throw new BadInputException(there ? $"{command}: the database is older than this program; serve brings it up to date." : $"{command}: there is no database in {settings.DataFolder}; set DataFolder, or give --data.");
            }
        }
        catch (Exception e)
        {
            await data.DisposeAsync();
            throw e is DbException ? new BadInputException($"{command}: the database can’t be read ({e.GetType().Name}): check Storage:ConnectionString.", e) : e;
        }

        return data;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}

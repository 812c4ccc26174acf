using System.Text.Json;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.Host;

/// <summary>The desk's settings as the store keeps them, the defaults where nobody has set any.</summary>
public sealed class StoredDeskSettings(ISettings settings) : IDeskSettings
{
    /// <summary>Their key.</summary>
    public const string Key = "desk";

    /// <inheritdoc/>
    public async ValueTask<DeskSettings> CurrentAsync(CancellationToken cancel) =>
        await settings.FindAsync(Key, cancel) is { } value ? JsonSerializer.Deserialize<DeskSettings>(value.Value, JsonSerializerOptions.Web) ?? new DeskSettings() : new DeskSettings();
}

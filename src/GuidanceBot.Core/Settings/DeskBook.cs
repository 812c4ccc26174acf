using System.Text.Json;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;

namespace GuidanceBot.Core.Settings;

/// <summary>How comms works, as a lead has set it: read from the store, which all replicas share.</summary>
public sealed class DeskBook(ISettings settings)
{
    /// <summary>Its key among the settings.</summary>
    public const string Key = "desk";

    /// <summary>What is set, and its version; the defaults and 0 where nobody has set anything.</summary>
    public async ValueTask<(DeskSettings Desk, int Version)> CurrentAsync(CancellationToken cancel) =>
        await settings.FindAsync(Key, cancel) is { } value ? (Read(value.Value), value.Version) : (new DeskSettings(), 0);

    /// <summary>Who changed what, the newest first.</summary>
    public async ValueTask<IReadOnlyList<SettingChange>> HistoryAsync(int max, CancellationToken cancel)
    {
        var versions = await settings.HistoryAsync(Key, max + 1, cancel);
        List<SettingChange> changes = [];
        for (var i = 0; i < versions.Count && i < max; i++)
        {
            var before = i + 1 < versions.Count ? Read(versions[i + 1].Value) : new DeskSettings();
            changes.Add(new SettingChange(versions[i].At, versions[i].By, DeskWords.Changes(before, Read(versions[i].Value))));
        }

        return changes;
    }

    /// <summary>The change that writes a version; refused where somebody else wrote since.</summary>
    public static SaveSetting Write(DeskSettings desk, int version, string by) => new(Key, JsonSerializer.Serialize(desk, CoreJson.Default.DeskSettings), version, by);

    private static DeskSettings Read(string json) => JsonSerializer.Deserialize(json, CoreJson.Default.DeskSettings)!;
}

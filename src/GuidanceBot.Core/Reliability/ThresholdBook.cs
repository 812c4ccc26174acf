using System.Text.Json;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.Core.Reliability;

/// <summary>From which certainty on a verdict is given, as a lead has set it, and what was measured before: read from the store, which all replicas share.</summary>
public sealed class ThresholdBook(ISettings settings)
{
    /// <summary>The key of the thresholds among the settings.</summary>
    public const string Key = "thresholds";

    /// <summary>The key of what was measured.</summary>
    public const string MeasuredKey = "reliability";

    /// <summary>What a lead has set, and its version; null where the shipped ones hold, 0 where nobody has ever set any.</summary>
    public async ValueTask<(AppliedThresholds? Applied, int Version)> CurrentAsync(CancellationToken cancel) =>
        await settings.FindAsync(Key, cancel) is { } value ? (Read(value.Value).Applied, value.Version) : (null, 0);

    /// <summary>What was measured last; null: nothing yet.</summary>
    public async ValueTask<(Measured? Measured, int Version)> MeasuredAsync(CancellationToken cancel) =>
        await settings.FindAsync(MeasuredKey, cancel) is { } value ? (JsonSerializer.Deserialize(value.Value, CoreJson.Default.Measured), value.Version) : (null, 0);

    /// <summary>Keeps what was measured. False where somebody else measured since.</summary>
    public ValueTask<bool> KeepAsync(Measured measured, int version, string by, CancellationToken cancel) =>
        settings.WriteAsync(MeasuredKey, JsonSerializer.Serialize(measured, CoreJson.Default.Measured), version, by, cancel);

    /// <summary>Who changed what, the newest first.</summary>
    public async ValueTask<IReadOnlyList<SettingChange>> HistoryAsync(int max, CancellationToken cancel) =>
        [.. (await settings.HistoryAsync(Key, max, cancel)).Select(v => new SettingChange(v.At, v.By, Read(v.Value).What))];

    /// <summary>The change that writes a version; refused where somebody else wrote since.</summary>
    public static SaveSetting Write(ThresholdChange change, int version, string by) => new(Key, JsonSerializer.Serialize(change, CoreJson.Default.ThresholdChange), version, by);

    private static ThresholdChange Read(string json) => JsonSerializer.Deserialize(json, CoreJson.Default.ThresholdChange)!;
}

/// <summary>What a lead has set.</summary>
/// <param name="Applied">The thresholds; null: the shipped ones again.</param>
/// <param name="What">What changed and on what grounds, as the history tells it.</param>
public sealed record ThresholdChange(AppliedThresholds? Applied, IReadOnlyList<string> What);

using System.Text.Json;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;

namespace GuidanceBot.Core.Settings;

/// <summary>Comms' hold on posting and the register of embargoes, as they are set now: read from the store, which all replicas share.</summary>
public sealed class RegisterBook(ISettings settings)
{
    /// <summary>The hold: a <see cref="CrisisHold"/>, or <c>null</c> once it is lifted.</summary>
    public const string HoldKey = "hold";

    /// <summary>The register: a list of <see cref="Embargo"/>.</summary>
    public const string EmbargoesKey = "embargoes";

    /// <summary>The hold that was set last and isn't lifted, and its version; null where there is none. Its end may have passed.</summary>
    public async ValueTask<(CrisisHold? Hold, int Version)> HoldAsync(CancellationToken cancel) =>
        await settings.FindAsync(HoldKey, cancel) is { } value ? (ReadHold(value.Value), value.Version) : (null, 0);

    /// <summary>The register and its version.</summary>
    public async ValueTask<(IReadOnlyList<Embargo> Embargoes, int Version)> EmbargoesAsync(CancellationToken cancel) =>
        await settings.FindAsync(EmbargoesKey, cancel) is { } value ? (ReadEmbargoes(value.Value), value.Version) : ([], 0);

    /// <summary>Who changed what, the newest first.</summary>
    public async ValueTask<IReadOnlyList<SettingChange>> HistoryAsync(int max, CancellationToken cancel)
    {
        var holds = (await settings.HistoryAsync(HoldKey, max, cancel)).Select(v => new SettingChange(v.At, v.By, [ReadHold(v.Value) is { } hold ? RegisterWords.Sentence(hold) : "The hold was lifted."]));
        var versions = await settings.HistoryAsync(EmbargoesKey, max + 1, cancel);
        var embargoes = versions.Take(max).Select((v, i) => new SettingChange(v.At, v.By, RegisterWords.Changes(i + 1 < versions.Count ? ReadEmbargoes(versions[i + 1].Value) : [], ReadEmbargoes(v.Value))));
        return [.. holds.Concat(embargoes).OrderByDescending(c => c.At).Take(max)];
    }

    /// <summary>The change that sets the hold, or lifts it; refused where somebody else wrote since.</summary>
    public static SaveSetting Write(CrisisHold? hold, int version, string by) => new(HoldKey, hold is null ? "null" : JsonSerializer.Serialize(hold, CoreJson.Default.CrisisHold), version, by);

    /// <summary>The change that writes the register; refused where somebody else wrote since.</summary>
    public static SaveSetting Write(IReadOnlyList<Embargo> embargoes, int version, string by) => new(EmbargoesKey, JsonSerializer.Serialize(embargoes, CoreJson.Default.IReadOnlyListEmbargo), version, by);

    private static CrisisHold? ReadHold(string json) => JsonSerializer.Deserialize(json, CoreJson.Default.CrisisHold);

    private static IReadOnlyList<Embargo> ReadEmbargoes(string json) => JsonSerializer.Deserialize(json, CoreJson.Default.IReadOnlyListEmbargo) ?? [];
}

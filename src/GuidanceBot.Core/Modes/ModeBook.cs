using System.Text.Json;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.Core.Modes;

/// <summary>Reads the modes from the store, which all replicas share.</summary>
public sealed class ModeBook(ISettings settings, IDeskSettings desk, ModeDefaults defaults)
{
    /// <summary>Their key among the settings.</summary>
    public const string Key = "modes";

    /// <summary>The modes that are set, and their version; 0: none was ever set.</summary>
    public async ValueTask<(ModeSettings Modes, int Version)> CurrentAsync(CancellationToken cancel) =>
        await settings.FindAsync(Key, cancel) is { } value ? (Read(value.Value), value.Version) : (new ModeSettings(), 0);

    /// <summary>Who switched what, the newest first.</summary>
    public async ValueTask<IReadOnlyList<ModeSwitch>> HistoryAsync(int max, CancellationToken cancel) =>
        [.. (await settings.HistoryAsync(Key, max, cancel)).Select(v => Read(v.Value).Last).OfType<ModeSwitch>()];

    /// <summary>What holds where nothing is set.</summary>
    public Mode DefaultOf(string chat) => defaults.Of(chat);

    /// <summary>The mode in force for something that was asked.</summary>
    public async ValueTask<Mode> OfAsync(ConversationAddress place, string about, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        return (await CurrentAsync(cancel)).Modes.At(place, about, now, defaults.Of(place.Chat));
    }

    /// <summary>What people at a place must read before they type; null: nothing, it is live.</summary>
    public async ValueTask<ReadsFirst?> NoticeAsync(ConversationAddress place, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (modes, _) = await CurrentAsync(cancel);
        var mode = modes.At(place, "", now, defaults.Of(place.Chat));
        var stricter = modes.Rules.Where(r => r.Scope.Kind == ScopeKind.Topic && r.At(now) < mode).OrderBy(r => r.Scope.Value, StringComparer.Ordinal).Select(r => (r.Scope.Value, r.At(now)!.Value)).ToList();
        return ModeWords.ReadsFirst(mode, stricter, (await desk.CurrentAsync(cancel)).Hours);
    }

    /// <summary>What the desk's heading says: the modes that are set, else what holds without.</summary>
    public async ValueTask<string> HeadingAsync(string chat, DateTimeOffset now, CancellationToken cancel)
    {
        var (modes, _) = await CurrentAsync(cancel);
        var set = modes.Rules.Where(r => r.At(now) is not null).OrderBy(r => r.Scope.Kind).Select(r => $"{ModeWords.Name(r.At(now)!.Value)} {ModeWords.Where(r.Scope)}").ToList();
        return "Mode: " + (set.Count == 0 ? Otherwise(chat, await desk.CurrentAsync(cancel)) : string.Join(", ", set));
    }

    /// <summary>What holds where nothing is set, in words.</summary>
    /// <param name="chat">The browser's name in addresses.</param>
    /// <param name="at">The desk: where cards go tells which other chats there are.</param>
    public string Otherwise(string chat, DeskSettings at)
    {
        ArgumentNullException.ThrowIfNull(at);
        var (here, elsewhere) = (defaults.Of(chat), defaults.Elsewhere);
        return here == elsewhere || at.Places.All(p => p.Chat == chat) ? ModeWords.Name(here) : $"{ModeWords.Name(here)} in the browser, {ModeWords.Name(elsewhere)} elsewhere";
    }

    /// <summary>The change that writes a version; refused where somebody else wrote since.</summary>
    public static SaveSetting Write(ModeSettings modes, int version)
    {
        ArgumentNullException.ThrowIfNull(modes);
        return new SaveSetting(Key, JsonSerializer.Serialize(modes, CoreJson.Default.ModeSettings), version, modes.Last!.By);
    }

    private static ModeSettings Read(string json) => JsonSerializer.Deserialize(json, CoreJson.Default.ModeSettings)!;
}

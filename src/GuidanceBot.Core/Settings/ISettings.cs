namespace GuidanceBot.Core.Settings;

/// <summary>What a lead changes while the program runs: every value with its history.</summary>
public interface ISettings
{
    /// <summary>The newest value of a key, or null.</summary>
    ValueTask<SettingValue?> FindAsync(string key, CancellationToken cancel);

    /// <summary>Every version of a key, the newest first, at most so many.</summary>
    ValueTask<IReadOnlyList<SettingValue>> HistoryAsync(string key, int max, CancellationToken cancel);

    /// <summary>Writes the next version of a value. False where somebody else wrote since <paramref name="expectedVersion"/> (0: none was there).</summary>
    ValueTask<bool> WriteAsync(string key, string value, int expectedVersion, string by, CancellationToken cancel);
}

/// <summary>One version of a value.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Version">Counted from one.</param>
/// <param name="Value">JSON.</param>
/// <param name="By">Who wrote it: an account's key, or <c>file</c>.</param>
/// <param name="At">When.</param>
public sealed record SettingValue(string Key, int Version, string Value, string By, DateTimeOffset At);

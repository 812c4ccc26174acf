namespace GuidanceBot.Core.Settings;

/// <summary>One change of a setting, for the page that lists them.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who: an account's key.</param>
/// <param name="What">What changed, one sentence each.</param>
public sealed record SettingChange(DateTimeOffset At, string By, IReadOnlyList<string> What);

using GuidanceBot.Chat.Web.Keeping;
using GuidanceBot.Core.Reliability;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>The leads' page of how sure the bot must be.</summary>
/// <param name="Measured">What was measured last; null: nothing yet.</param>
/// <param name="Version">The version of the thresholds.</param>
/// <param name="History">Who changed what, the newest first.</param>
/// <param name="Who">Accounts in words.</param>
public sealed record ThresholdView(Measured? Measured, int Version, IReadOnlyList<SettingChange> History, WhoDid Who)
{
    /// <summary>The run that is under way here; null: none.</summary>
    public RunProgress? Running { get; init; }

    /// <summary>The version of the shipped engine; null until the models answer.</summary>
    public string? Engine { get; init; }

    /// <summary>What a lead has set; null: the shipped ones.</summary>
    public AppliedThresholds? Applied { get; init; }

    /// <summary>True where what a lead has set no longer holds: other models answer now.</summary>
    public bool IsVoid => Applied is { } applied && Engine is { } engine && applied.Engine != engine;

    /// <summary>True where the last run here broke off.</summary>
    public bool Failed { get; init; }

    /// <summary>True where the guidance changed since it was measured.</summary>
    public bool OtherGuidance { get; init; }

    /// <summary>True right after a change.</summary>
    public bool Saved { get; init; }

    /// <summary>Why nothing was changed; null where it was.</summary>
    public string? Refusal { get; init; }

    /// <summary>True while what was measured is of the thresholds that hold.</summary>
    public bool IsCurrent => Measured is { } measured && measured.ThresholdVersion == Version && (Engine is null || measured.Engine == Engine);
}

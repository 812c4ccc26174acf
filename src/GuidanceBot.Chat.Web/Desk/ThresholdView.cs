using GuidanceBot.Chat.Web.Keeping;
using GuidanceBot.Core.Reliability;
using GuidanceBot.Core.Settings;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>The leads' page of how sure the bot must be.</summary>
/// <param name="Measured">What was measured last; null: nothing yet.</param>
/// <param name="Version">The version of the thresholds.</param>
/// <param name="IsShipped">True where the shipped ones hold.</param>
/// <param name="History">Who changed what, the newest first.</param>
/// <param name="Who">Accounts in words.</param>
public sealed record ThresholdView(Measured? Measured, int Version, bool IsShipped, IReadOnlyList<SettingChange> History, WhoDid Who)
{
    /// <summary>The run that is under way here; null: none.</summary>
    public RunProgress? Running { get; init; }

    /// <summary>False until the models answer.</summary>
    public bool CanRun { get; init; }

    /// <summary>True where the last run here broke off.</summary>
    public bool Failed { get; init; }

    /// <summary>True where the guidance changed since it was measured.</summary>
    public bool OtherGuidance { get; init; }

    /// <summary>True right after a change.</summary>
    public bool Saved { get; init; }

    /// <summary>Why nothing was changed; null where it was.</summary>
    public string? Refusal { get; init; }

    /// <summary>True while what was measured is of the thresholds that hold.</summary>
    public bool IsCurrent => Measured?.ThresholdVersion == Version;
}

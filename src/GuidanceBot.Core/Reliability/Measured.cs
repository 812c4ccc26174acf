using GuidanceBot.Core.Evaluation;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Reliability;

/// <summary>How reliable the bot's verdicts are on questions that comms decided: counts only, no question and nobody's name.</summary>
public sealed record Measured
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The guidance that they were asked of.</summary>
    public required string GuidanceVersion { get; init; }

    /// <summary>The version of the shipped engine that it was measured with.</summary>
    public required string Engine { get; init; }

    /// <summary>The version of the thresholds that it was measured with; 0: the shipped ones, never changed.</summary>
    public required int ThresholdVersion { get; init; }

    /// <summary>Questions asked again.</summary>
    public required int Questions { get; init; }

    /// <summary>Of those, how many comms decided by letting the bot's own words out unchanged: they speak for it more readily than an answer that comms wrote.</summary>
    public required int FromBot { get; init; }

    /// <summary>A proposal a threshold, with both errors now and then.</summary>
    public required IReadOnlyList<ThresholdProposal> Proposals { get; init; }

    /// <summary>What certainty said against what was right.</summary>
    public required IReadOnlyList<ReliabilityBin> Bins { get; init; }

    /// <summary>What people tapped under verdicts. It proposes nothing: a yes is liked whether it is right or not.</summary>
    public required IReadOnlyList<TapCount> Taps { get; init; }
}

namespace GuidanceBot.Core.Guidance.Deontics;

/// <summary>A condition or exception of a sentence.</summary>
/// <param name="Words">The sentence's own words, its connective included: "unless the comms lead agrees".</param>
/// <param name="Plain">What must be so, as a statement: "the comms lead agrees".</param>
public sealed record Condition(string Words, string Plain);

using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Rulings;

/// <summary>A decision as it is kept now.</summary>
/// <param name="Ruling">The decision.</param>
/// <param name="Version">The version of its document: what an act on it has seen.</param>
/// <param name="InForce">False once its last day has passed, or once it is withdrawn.</param>
/// <param name="Withdrawn">Who withdrew it and when; null: nobody.</param>
public sealed record KeptRuling(Ruling Ruling, string Version, bool InForce, GuidanceMove? Withdrawn = null);

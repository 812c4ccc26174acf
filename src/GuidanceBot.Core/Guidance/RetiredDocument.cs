namespace GuidanceBot.Core.Guidance;

/// <summary>A document that was taken out of force.</summary>
/// <param name="Last">The version that was in force last, with its content.</param>
/// <param name="Move">Who took it out of force, and when.</param>
public sealed record RetiredDocument(GuidanceVersion Last, GuidanceMove Move);

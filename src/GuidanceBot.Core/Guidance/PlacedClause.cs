namespace GuidanceBot.Core.Guidance;

/// <summary>A clause together with the document that it stands in.</summary>
public sealed record PlacedClause(GuidanceDocument Document, Clause Clause);

namespace GuidanceBot.Core.Modes;

/// <summary>A clause that people asked about.</summary>
/// <param name="Section">Its heading path.</param>
/// <param name="Questions">How many questions it was cited for.</param>
public sealed record AskedClause(string Section, int Questions);

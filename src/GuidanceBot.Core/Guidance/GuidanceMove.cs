namespace GuidanceBot.Core.Guidance;

/// <summary>One row of a document's history: never changed, never removed.</summary>
/// <param name="Document">The document.</param>
/// <param name="Number">Counted from one within the document.</param>
/// <param name="Step">What was done.</param>
/// <param name="Version">The version that it was done to.</param>
/// <param name="By">Who did it: an account's key, or <c>file</c>.</param>
/// <param name="At">When.</param>
/// <param name="Count">How many, where something was counted: corrections sent.</param>
public sealed record GuidanceMove(string Document, int Number, GuidanceStep Step, string? Version, string By, DateTimeOffset At, int? Count = null);

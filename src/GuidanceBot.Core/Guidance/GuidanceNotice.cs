namespace GuidanceBot.Core.Guidance;

/// <summary>Something about a file that the comms lead should know.</summary>
/// <param name="Document">The document.</param>
/// <param name="Text">One sentence.</param>
public sealed record GuidanceNotice(string Document, string Text);

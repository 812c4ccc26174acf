namespace GuidanceBot.Core.Guidance.Keeping;

/// <summary>What came of a file that somebody brought.</summary>
/// <param name="Document">The document that it is a text of; null where it was refused.</param>
/// <param name="Version">Its version.</param>
/// <param name="Problem">One sentence where it was refused: nothing changed then.</param>
public sealed record Brought(string? Document, string? Version, string? Problem)
{
    internal static Brought Refused(string why) => new(null, null, why);
}

namespace GuidanceBot.Core.Guidance.Keeping;

/// <summary>Something that the document says of itself and that changes.</summary>
/// <param name="Name">What, as the pages call it.</param>
/// <param name="Before">As it is; null where it says nothing.</param>
/// <param name="After">As it would be; null where it would say nothing.</param>
public sealed record FactChange(string Name, string? Before, string? After);

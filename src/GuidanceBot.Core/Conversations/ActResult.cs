namespace GuidanceBot.Core.Conversations;

/// <summary>What came of an act, for the request that waits for it.</summary>
/// <param name="Refusal">One sentence where it was refused; null where it was done.</param>
/// <param name="GoTo">The reference to look at next; null: stay.</param>
public sealed record ActResult(string? Refusal = null, string? GoTo = null)
{
    /// <summary>Done, nothing to add.</summary>
    public static ActResult Done { get; } = new();
}

namespace GuidanceBot.Core.Cases;

/// <summary>What the table says to a step.</summary>
/// <param name="To">The state after it.</param>
/// <param name="Refusal">One sentence where it is refused; null where it is legal.</param>
public sealed record StepResult(CaseState To, string? Refusal)
{
    /// <summary>True where the step is legal.</summary>
    public bool Allowed => Refusal is null;
}

namespace GuidanceBot.Core.Cases;

/// <summary>One row of the life-cycle table.</summary>
/// <param name="Step">What is done.</param>
/// <param name="From">In which states.</param>
/// <param name="By">By whom.</param>
/// <param name="To">Where it leads; null: the state stays.</param>
public sealed record LifecycleRow(CaseStep Step, IReadOnlyList<CaseState> From, IReadOnlyList<CaseRole> By, CaseState? To);

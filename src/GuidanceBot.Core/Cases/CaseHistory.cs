using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Cases;

/// <summary>What a case's history tells.</summary>
public static class CaseHistory
{
    /// <summary>True where somebody has opened what the case covers, which is logged: only then is it theirs to see.</summary>
    public static bool HasOpened(this IReadOnlyList<CaseMove> history, AccountId reviewer)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Any(m => m.Step == CaseStep.Reveal && m.By == reviewer);
    }
}

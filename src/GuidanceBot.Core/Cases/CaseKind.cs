namespace GuidanceBot.Core.Cases;

/// <summary>What waits for a person.</summary>
public enum CaseKind
{
    /// <summary>A question, <c>Q-n</c>.</summary>
    Question,

    /// <summary>A draft, <c>D-n</c>.</summary>
    Draft,

    /// <summary>A request for a team account, <c>Q-n</c>.</summary>
    Account,
}

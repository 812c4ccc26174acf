namespace GuidanceBot.Core.Cases;

/// <summary>How cases are called in front of people.</summary>
public static class CaseWords
{
    /// <summary>A state's heading.</summary>
    public static string State(CaseState state) => state switch
    {
        CaseState.Waiting => "Waiting",
        CaseState.Claimed => "Claimed",
        CaseState.AskedBack => "Waiting for the asker",
        CaseState.Answered => "Answered",
        CaseState.Approved => "Approved",
        CaseState.Declined => "Declined",
        CaseState.Withdrawn => "Withdrawn",
        CaseState.Expired => "Expired",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What it is, in a heading: <c>question Q-12</c>.</summary>
    public static string Kind(CaseKind kind) => kind switch
    {
        CaseKind.Question => "question",
        CaseKind.Draft => "draft",
        CaseKind.Account => "account request",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Questions;

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

    /// <summary>What was decided: the verdict and, for an account, until when.</summary>
    public static string Decided(Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var heading = Words.Heading(outcome.Verdict ?? Verdict.Info);
        return outcome switch
        {
            { PilotUntil: { } until, Verdict: Verdict.Yes } => $"{heading}, as a pilot until {AccountRequest.InWords(until)}",
            { PilotUntil: { } until, Verdict: Verdict.YesIf } => $"{heading} (a pilot until {AccountRequest.InWords(until)})",
            _ => heading,
        };
    }

    /// <summary>What is best left alone until somebody has decided: <c>Safest is not to …</c>.</summary>
    public static string NotYet(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.Kind == CaseKind.Account ? "open it" : "post";
    }

    /// <summary>The name of a fact, as people read it.</summary>
    public static string Fact(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Replace('_', ' ');
    }

    /// <summary>What it is, in a heading: <c>question Q-12</c>.</summary>
    public static string Kind(CaseKind kind) => kind switch
    {
        CaseKind.Question => "question",
        CaseKind.Draft => "draft",
        CaseKind.Account => "account request",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

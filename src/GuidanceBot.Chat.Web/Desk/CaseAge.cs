using GuidanceBot.Chat.Web.Replies;
using GuidanceBot.Core.Cases;

namespace GuidanceBot.Chat.Web.Desk;

/// <summary>How long a case has waited, against its target.</summary>
public static class CaseAge
{
    /// <summary>True where it is open, not with the asker, and past its target.</summary>
    public static bool IsLate(Case c, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.State is CaseState.Waiting or CaseState.Claimed && now > c.TargetAt;
    }

    /// <summary>Minutes waited, at least zero.</summary>
    public static double Waited(Case c, DateTimeOffset now) => Math.Max(0, (now - Start(c)).TotalMinutes);

    /// <summary>Minutes that comms means to take, at least one.</summary>
    public static double Target(Case c) => Math.Max(1, (c.TargetAt - Start(c)).TotalMinutes);

    /// <summary>"48 min of 1 h", "35 min past 2 h".</summary>
    public static string Words(Case c, DateTimeOffset now)
    {
        var target = TimeText.Span(c.TargetAt - Start(c));
        return IsLate(c, now) ? $"{TimeText.Span(now - c.TargetAt)} past {target}" : $"{TimeText.Span(now - Start(c))} of {target}";
    }

    /// <summary>"48 min old; its target is 1 h." "35 min past its target of 2 h."</summary>
    public static string Sentence(Case c, DateTimeOffset now)
    {
        var target = TimeText.Span(c.TargetAt - Start(c));
        return IsLate(c, now) ? $"{TimeText.Span(now - c.TargetAt)} past its target of {target}." : $"{TimeText.Span(now - Start(c))} old; its target is {target}.";
    }

    private static DateTimeOffset Start(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return c.ReopenedAt ?? c.OpenedAt;
    }
}

using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Questions;

namespace GuidanceBot.Core.Modes;

/// <summary>Which replies comms reads first: the one table.</summary>
public static class WaitsForComms
{
    private const bool Sent = false;
    private const bool Waits = true;

    private static readonly (ReplyKind Kind, bool Live, bool Assisted, bool Shadow)[] Table =
    [
        // in live, assisted, shadow
        (ReplyKind.SpeakingUp, Sent, Sent, Sent),
        (ReplyKind.FirstMinute, Sent, Sent, Sent),
        (ReplyKind.NotOurs, Sent, Sent, Sent),
        (ReplyKind.AsksForPerson, Sent, Sent, Sent),
        (ReplyKind.SureAnswer, Sent, Sent, Waits),
        (ReplyKind.UnsureAnswer, Sent, Waits, Waits),
        (ReplyKind.PlainCheck, Sent, Sent, Waits),
        (ReplyKind.UnsureCheck, Sent, Waits, Waits),
    ];

    /// <summary>True where a reviewer reads it before the asker does.</summary>
    public static bool In(Mode mode, ReplyKind kind)
    {
        var row = Table.First(r => r.Kind == kind);
        return mode switch { Mode.Live => row.Live, Mode.Assisted => row.Assisted, _ => row.Shadow };
    }

    /// <summary>What an answer is. An escalation of something already posted is first-minute help like any other.</summary>
    public static ReplyKind KindOf(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer switch
        {
            { Subject: Subject.SpeakingUp } => ReplyKind.SpeakingUp,
            { Subject: Subject.AlreadyPosted } => ReplyKind.FirstMinute,
            { Verdict: Verdict.Decline } => ReplyKind.NotOurs,
            { Reason: HandOverReason.AskedForPerson } => ReplyKind.AsksForPerson,
            { Verdict: Verdict.Yes or Verdict.YesIf or Verdict.No or Verdict.Info, Reason: null, Citations.Count: > 0 } => ReplyKind.SureAnswer,
            _ => ReplyKind.UnsureAnswer,
        };
    }

    /// <summary>What a check is. A draft that raises a concern is shown to nobody, whatever else stands in it.</summary>
    public static ReplyKind KindOf(DraftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.OnlySpeaksUp || report.Findings.Any(f => f.Category == "speaking_up") ? ReplyKind.SpeakingUp
            : report.Verdict == DraftVerdict.Review ? ReplyKind.UnsureCheck
            : ReplyKind.PlainCheck;
    }
}

using static GuidanceBot.Core.Cases.CaseRole;
using static GuidanceBot.Core.Cases.CaseState;
using static GuidanceBot.Core.Cases.CaseStep;

namespace GuidanceBot.Core.Cases;

/// <summary>
/// The life of a case: one table. A step that the table doesn't have is refused with a sentence.
/// "With edits" is a fact of an approval; reopening goes back to waiting and is a move like any other.
/// </summary>
public static class CaseLifecycle
{
    /// <summary>States in which a case waits for people.</summary>
    public static readonly IReadOnlyList<CaseState> OpenStates = [Waiting, Claimed, AskedBack];

    /// <summary>States in which it is settled.</summary>
    public static readonly IReadOnlyList<CaseState> ClosedStates = [Answered, Approved, Declined, Withdrawn, Expired];

    private static CaseState? Same => null;

    /// <summary>Every legal step: from where, by whom, to where. No target: the state stays, the version grows.</summary>
    public static readonly IReadOnlyList<LifecycleRow> Table =
    [
        new(Claim, [Waiting], [Reviewer], Claimed),
        new(TakeOver, [Claimed, AskedBack], [Reviewer], Same),
        new(Release, [Claimed, AskedBack], [Holder], Waiting),
        new(HandOn, [Claimed, AskedBack], [Holder], Same),
        new(HandOn, [Waiting], [Reviewer], Claimed),
        new(AskBack, [Waiting], [Reviewer], AskedBack),
        new(AskBack, [Claimed], [Holder], AskedBack),
        new(Reply, [AskedBack], [Asker], Claimed),
        new(Add, [Waiting, Claimed, AskedBack], [Asker], Same),
        new(Urge, [Waiting, Claimed], [Asker], Same),
        new(Note, [Waiting, Claimed, AskedBack, .. ClosedStates], [Reviewer, Holder], Same),
        new(Reveal, [Waiting, Claimed, AskedBack, .. ClosedStates], [Reviewer, Holder], Same),
        new(CaseStep.Answer, [Waiting, Expired], [Reviewer], Answered),
        new(CaseStep.Answer, [Claimed, AskedBack, Expired], [Holder], Answered),
        new(Approve, [Waiting, Expired], [Reviewer], Approved),
        new(Approve, [Claimed, AskedBack, Expired], [Holder], Approved),
        new(CaseStep.Decline, [Waiting, Expired], [Reviewer], Declined),
        new(CaseStep.Decline, [Claimed, AskedBack, Expired], [Holder], Declined),
        new(Withdraw, [Waiting, Claimed, AskedBack], [Asker], Withdrawn),
        new(Expire, [Waiting, Claimed, AskedBack], [Clock], Expired),
        new(Reopen, [Answered, Approved, Declined, Expired], [Asker, Reviewer, Holder], Waiting),
        new(Reopen, [Withdrawn], [Asker], Waiting),
        new(Solve, [Answered, Approved, Declined], [Asker], Same),
        new(Posted, [Approved], [Reviewer, Holder], Same),
        new(Correct, [Answered, Approved, Declined], [Reviewer, Holder], Same),
        new(Keep, [Answered, Approved, Declined], [Reviewer, Holder], Same),
        new(Remind, [Waiting, Claimed, AskedBack, Answered, Approved, Declined], [Clock], Same),
        new(Escalate, [Waiting], [Clock], Same),
        new(Gather, [Waiting], [Clock], Same),
        new(Join, [Waiting, Claimed], [Clock], Same),
        new(Part, [Waiting, Claimed, AskedBack], [Clock, Reviewer, Holder], Same),
        new(Mute, [Waiting, Claimed, AskedBack], [Reviewer, Holder], Same),
    ];

    /// <summary>True where the case is settled.</summary>
    public static bool IsClosed(CaseState state) => ClosedStates.Contains(state);

    /// <summary>Looks a step up.</summary>
    /// <returns>Where it leads, or why it can't be done.</returns>
    public static StepResult Try(CaseState from, CaseStep step, CaseRole role)
    {
        var rows = Table.Where(r => r.Step == step).ToList();
        if (rows.Find(r => r.From.Contains(from) && r.By.Contains(role)) is { } row)
        {
            return new StepResult(row.To ?? from, null);
        }

        return new StepResult(from, Refusal(from, step, role, rows));
    }

    private static string Refusal(CaseState from, CaseStep step, CaseRole role, List<LifecycleRow> rows) => (step, role) switch
    {
        (_, Nobody) => "Only comms reviewers can do that.",
        (Claim or CaseStep.Answer or Approve or CaseStep.Decline or AskBack, Asker) => "It’s your own: someone else in comms has to decide it.",
        (Claim, Holder) => "You have it already.",
        (CaseStep.Answer or Approve or CaseStep.Decline or AskBack or Release or HandOn, Reviewer) when from is Claimed or AskedBack => "Someone else has it. Take it over first, or leave them a note.",
        _ when IsClosed(from) && !rows.Exists(r => r.From.Contains(from)) => $"It’s closed: {CaseWords.State(from).ToLowerInvariant()}. Reopen it first.",
        _ when !rows.Exists(r => r.By.Contains(role)) => role == Asker ? "Only comms can do that." : "Only the person who asked can do that.",
        _ => $"That can’t be done now: it is “{CaseWords.State(from)}”.",
    };
}

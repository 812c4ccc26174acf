using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Core.Cases;

/// <summary>The one door for moves: looks each up in the life cycle, writes its row of history, tells whom it concerns.</summary>
public sealed class ReviewDesk(IDeskSettings settings)
{
    /// <summary>A new case: the asker's message, the reviewers' cards, the reminders.</summary>
    public async ValueTask OpenAsync(Handling handling, Case c, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(c);
        var desk = await settings.CurrentAsync(cancel);
        var opened = c with { TargetAt = desk.TargetOf(c.Urgency, handling.Now), Queue = desk.QueueOf(c)?.Name ?? c.Queue, ForDigest = c.Urgency == Urgency.NoHurry && desk.Digest.Count > 0 };
        handling.Save(new MoveCase(opened, RowOf(opened, opened, CaseStep.Open, new CaseActor(CaseRole.Asker, handling.Delivery.From), handling.Now, null)));
        if (opened.Attachments.Count > 0)
        {
            handling.Save(new KeepAttachments([.. opened.Attachments.Select(a => a.Id)], opened.Id));
        }

        TellAsker(handling, opened, CaseStep.Open);
        TellReviewers(handling, opened, desk);
        if (opened.ForDigest)
        {
            Reminders.ScheduleDigest(handling, opened, desk);
        }

        if (opened.Urgency == Urgency.Now)
        {
            TellOnCall(handling, opened, desk);
        }

        Reminders.Schedule(handling, opened, desk);
    }

    /// <summary>Moves a case one step, or refuses with a sentence.</summary>
    /// <returns>The case after it; null where it was refused.</returns>
    public async ValueTask<Case?> MoveAsync(Handling handling, Case c, CaseStep step, CaseActor actor, Func<Case, Case>? change, string? text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(actor);
        var result = CaseLifecycle.Try(c.State, step, actor.Role);
        if (!result.Allowed)
        {
            handling.Refuse(result.Refusal!);
            return null;
        }

        var desk = await settings.CurrentAsync(cancel);
        var moved = Advance(c, result.To, step, actor, handling.Now, desk);
        moved = change is null ? moved : change(moved);
        handling.Save(new MoveCase(moved, RowOf(c, moved, step, actor, handling.Now, text)));
        TellAsker(handling, moved, step);
        if (step != CaseStep.Gather)
        {
            TellReviewers(handling, moved, desk);
        }

        if (step is CaseStep.Urge || (step is CaseStep.Reopen && moved.Urgency == Urgency.Now))
        {
            TellOnCall(handling, moved, desk);
        }

        if (moved.Episode != c.Episode && !CaseLifecycle.IsClosed(moved.State))
        {
            Reminders.Schedule(handling, moved, desk);
        }

        return moved;
    }

    /// <summary>Brings a case's card to its places: new where there is none, else as the case stands now.</summary>
    public async ValueTask ShowCardAsync(Handling handling, Case c, CancellationToken cancel) => TellReviewers(handling, c with { ForDigest = false }, await settings.CurrentAsync(cancel));

    /// <summary>A move of the clock that tells people something new.</summary>
    public async ValueTask RemindAsync(Handling handling, Case c, CaseStep step, string verb, string text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        if (await MoveAsync(handling, c, step, CaseActor.Clock, null, text, cancel) is not { } moved)
        {
            return;
        }

        var desk = await settings.CurrentAsync(cancel);
        var (places, reply) = verb switch
        {
            Reminders.Soon => (desk.PlacesOf(moved), ReminderReplies.Due(moved, handling.Now)),
            Reminders.Late => (desk.BackupOf(moved), ReminderReplies.Overdue(moved, handling.Now)),
            _ => (desk.BackupOf(moved), ReminderReplies.Undelivered(moved)),
        };
        foreach (var place in moved.Muted ? [] : places)
        {
            handling.Send(place, reply);
        }

        if (verb == Reminders.Late)
        {
            handling.Send(moved.AskerAddress, ReminderReplies.ToAsker(moved));
        }
    }

    private static Case Advance(Case c, CaseState to, CaseStep step, CaseActor actor, DateTimeOffset now, DeskSettings desk)
    {
        var changed = to != c.State || step is CaseStep.TakeOver or CaseStep.HandOn;
        var again = changed || step is CaseStep.Urge;
        var next = c with { ForDigest = c.ForDigest && !again && step is not (CaseStep.Gather or CaseStep.Remind or CaseStep.Escalate), State = to, Version = c.Version + 1, Episode = again ? c.Episode + 1 : c.Episode, Since = changed ? now : c.Since };
        if (to is CaseState.Claimed or CaseState.AskedBack && step is not CaseStep.Reply && actor.Sender is { } by && actor.Role is CaseRole.Reviewer or CaseRole.Holder && changed)
        {
            next = next with { Holder = by.Account, HolderName = by.Name };
        }

        if (to == CaseState.Waiting && c.State != CaseState.Waiting)
        {
            next = next with { Holder = null, HolderName = null };
        }

        return step switch
        {
            CaseStep.Reopen => next with { Outcome = null, Solved = null, ReopenedAt = now, Reopenings = c.Reopenings + 1, TargetAt = desk.TargetOf(c.Urgency, now) },

            // The clock was paused while the asker was asked.
            CaseStep.Reply => next with { TargetAt = c.TargetAt + (now - c.AskedBack!.At) },
            CaseStep.Urge => next with { Urgency = Urgency.Now, TargetAt = desk.TargetOf(Urgency.Now, now) },
            _ => next,
        };
    }

    private static CaseMove RowOf(Case before, Case after, CaseStep step, CaseActor actor, DateTimeOffset now, string? text) => new()
    {
        CaseId = after.Id,
        Version = after.Version,
        Step = step,
        From = before.State,
        To = after.State,
        Role = actor.Role,
        By = actor.Role == CaseRole.Asker && after.Nameless ? null : actor.Sender?.Account,
        ByName = actor.Role == CaseRole.Asker && after.Nameless ? null : actor.Sender?.Name,
        At = now,
        Text = text,
    };

    private static void TellAsker(Handling handling, Case c, CaseStep step)
    {
        switch (step)
        {
            case CaseStep.Open or CaseStep.Claim or CaseStep.Release or CaseStep.HandOn or CaseStep.Withdraw or CaseStep.Reopen or CaseStep.Urge or CaseStep.Reveal:
                handling.Send(c.AskerAddress, AskerReplies.Of(c), AskerReplies.Slot(c));
                break;
            case CaseStep.Reply:
                handling.Send(c.AskerAddress, OutcomeReplies.Replied(c), OutcomeReplies.AskedBackSlot(c));
                handling.Send(c.AskerAddress, AskerReplies.Of(c), AskerReplies.Slot(c));
                break;
            case CaseStep.Correct:
                handling.Send(c.AskerAddress, CorrectionReplies.Marked(c), OutcomeReplies.Slot(c));
                handling.Send(c.AskerAddress, CorrectionReplies.New(c), CorrectionReplies.Slot(c));
                break;
            case CaseStep.Answer or CaseStep.Approve or CaseStep.Decline or CaseStep.Expire:
                handling.Send(c.AskerAddress, AskerReplies.Of(c), AskerReplies.Slot(c));
                handling.Send(c.AskerAddress, OutcomeReplies.Of(c), OutcomeReplies.Slot(c));
                break;
            case CaseStep.AskBack:
                handling.Send(c.AskerAddress, AskerReplies.Of(c), AskerReplies.Slot(c));
                handling.Send(c.AskerAddress, OutcomeReplies.Of(c), OutcomeReplies.Slot(c));
                break;
            case CaseStep.Solve:
                handling.Send(c.AskerAddress, OutcomeReplies.Solved(c), c.Outcome!.CorrectedAt is null ? OutcomeReplies.Slot(c) : CorrectionReplies.Slot(c));
                break;
            case CaseStep.Posted:
                handling.Send(c.AskerAddress, OutcomeReplies.Of(c), OutcomeReplies.Slot(c));
                break;
            default:
                // Notes and reminders of reviewers are theirs.
                break;
        }
    }

    private static void TellReviewers(Handling handling, Case c, DeskSettings desk)
    {
        foreach (var place in c.ForDigest ? [] : desk.PlacesOf(c))
        {
            handling.Send(place, CaseCards.Of(c), CaseCards.Slot(c, place));
        }
    }

    private static void TellOnCall(Handling handling, Case c, DeskSettings desk)
    {
        foreach (var place in desk.OnCall.Count > 0 ? desk.OnCall : desk.PlacesOf(c))
        {
            handling.Send(place, ReminderReplies.CantWait(c));
        }
    }
}

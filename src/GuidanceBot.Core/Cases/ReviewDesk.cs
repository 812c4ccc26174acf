using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;

namespace GuidanceBot.Core.Cases;

/// <summary>The one door for moves: looks each up in the life cycle, writes its row of history, tells whom it concerns.</summary>
public sealed class ReviewDesk(ICases cases, CaseRoles roles, AlikeCases alike, CaseBackground background, OverturnedAnswers overturned, IDeskSettings settings)
{
    /// <summary>A new case: the asker's message, the reviewers' cards, the reminders.</summary>
    public async ValueTask OpenAsync(Handling handling, Case c, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(c);
        var desk = await settings.CurrentAsync(cancel);
        var opened = c with { TargetAt = desk.TargetOf(c.Urgency, handling.Now), Queue = desk.QueueOf(c)?.Name ?? c.Queue, ForDigest = c.Urgency == Urgency.NoHurry && desk.Digest.Count > 0 };
        opened = background.With(opened, desk.Hours, handling.Now);
        var lead = await alike.FindAsync(opened, cancel);
        opened = lead is null ? opened : opened with { JoinedTo = lead.Id, ForDigest = false };
        handling.Save(new MoveCase(opened, RowOf(opened, opened, CaseStep.Open, new CaseActor(CaseRole.Asker, handling.Delivery.From), handling.Now, null)));
        if (opened.Attachments.Count > 0)
        {
            handling.Save(new KeepAttachments([.. opened.Attachments.Select(a => a.Id)], opened.Id));
        }

        CaseNews.TellAsker(handling, opened, CaseStep.Open);
        CaseNews.TellReviewers(handling, opened, desk);
        if (opened.ForDigest)
        {
            Reminders.ScheduleDigest(handling, opened, desk);
        }

        if (opened.Urgency == Urgency.Now)
        {
            CaseNews.TellOnCall(handling, opened, desk);
        }

        Reminders.Schedule(handling, opened, desk);
        if (lead is not null)
        {
            await MoveOneAsync(handling, lead, CaseStep.Join, CaseActor.Clock, x => x with { AlsoAsked = [.. x.AlsoAsked, new AlsoAsked(opened.Id, opened.Number, opened.Text)] }, opened.Number, cancel);
            if (lead.State == CaseState.Claimed)
            {
                TellJoined(handling, lead, opened);
            }
        }
    }

    /// <summary>Moves a case one step, or refuses with a sentence; what had joined it, or what it had joined, moves along.</summary>
    /// <param name="toAll">True where an answer or a decline goes to everyone who asked the same; else they get cards of their own.</param>
    /// <returns>The case after it; null where it was refused.</returns>
    public async ValueTask<Case?> MoveAsync(Handling handling, Case c, CaseStep step, CaseActor actor, Func<Case, Case>? change, string? text, CancellationToken cancel, bool toAll = false)
    {
        if (await MoveOneAsync(handling, c, step, actor, change, text, cancel) is not { } moved)
        {
            return null;
        }

        if (c.JoinedTo is { } lead && moved.JoinedTo is null && await cases.FindAsync(lead, cancel) is { } left && !CaseLifecycle.IsClosed(left.State) && left.AlsoAsked.Any(a => a.CaseId == c.Id))
        {
            await MoveOneAsync(handling, left, CaseStep.Part, CaseActor.Clock, x => x with { AlsoAsked = [.. x.AlsoAsked.Where(a => a.CaseId != c.Id)] }, c.Number, cancel);
        }

        if (step is CaseStep.Claim or CaseStep.Release)
        {
            await TellJoinedAsync(handling, moved, cancel);
        }

        var closes = CaseLifecycle.IsClosed(moved.State) && !CaseLifecycle.IsClosed(c.State);
        if (moved.AlsoAsked.Count > 0 && (closes || step == CaseStep.Correct))
        {
            await FollowAsync(handling, c, moved, step, actor, text, toAll, closes, cancel);
        }

        return moved;
    }

    /// <summary>Whoever asked the same sees too that somebody has it, or that it waits again.</summary>
    private async ValueTask TellJoinedAsync(Handling handling, Case lead, CancellationToken cancel)
    {
        foreach (var asked in lead.AlsoAsked)
        {
            if (await cases.FindAsync(asked.CaseId, cancel) is { State: CaseState.Waiting } joined && joined.JoinedTo == lead.Id)
            {
                TellJoined(handling, lead, joined);
            }
        }
    }

    private static void TellJoined(Handling handling, Case lead, Case joined) =>
        handling.Send(joined.AskerAddress, AskerReplies.Of(joined with { State = lead.State, Since = lead.Since }), AskerReplies.Slot(joined));

    /// <summary>
    /// What happens to the questions that had joined a case once it is settled: each gets the same answer where its asker asked, as a
    /// step of its own, or a card of its own. A correction goes to whoever got what it corrects.
    /// </summary>
    private async ValueTask FollowAsync(Handling handling, Case before, Case lead, CaseStep step, CaseActor actor, string? text, bool toAll, bool closes, CancellationToken cancel)
    {
        foreach (var asked in lead.AlsoAsked)
        {
            if (await cases.FindAsync(asked.CaseId, cancel) is not { } joined || joined.JoinedTo != lead.Id)
            {
                continue;
            }

            // Whoever decided may be the one who asked the same: that one somebody else decides.
            var role = actor.Sender is { } by ? await roles.OfAsync(by, joined, cancel) : actor;
            if (!closes)
            {
                if (joined.Outcome is { } told && told.At == before.Outcome!.At && told.Corrections == before.Outcome.Corrections && CaseLifecycle.Try(joined.State, step, role.Role).Allowed)
                {
                    await MoveOneAsync(handling, joined, step, role, x => x with { Outcome = lead.Outcome }, text, cancel, joint: true);
                }
            }
            else if (!CaseLifecycle.IsClosed(joined.State))
            {
                var same = toAll && step is CaseStep.Answer or CaseStep.Decline && CaseLifecycle.Try(joined.State, step, role.Role).Allowed;
                await (same
                    ? MoveOneAsync(handling, joined, step, role, x => x with { Outcome = lead.Outcome }, text, cancel, joint: true)
                    : MoveOneAsync(handling, joined, CaseStep.Part, CaseActor.Clock, null, lead.Number, cancel));
            }
        }
    }

    private async ValueTask<Case?> MoveOneAsync(Handling handling, Case c, CaseStep step, CaseActor actor, Func<Case, Case>? change, string? text, CancellationToken cancel, bool joint = false)
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
        if (c.JoinedTo is not null && !joint && step != CaseStep.Solve)
        {
            // From here on it goes its own way, with a card and a ladder of reminders of its own.
            moved = moved with { JoinedTo = null, Episode = CaseLifecycle.IsClosed(moved.State) ? moved.Episode : c.Episode + 1 };
        }

        moved = change is null ? moved : change(moved);
        if (step is CaseStep.Answer or CaseStep.Decline or CaseStep.Correct && await overturned.FindAsync(moved, cancel) is { } told)
        {
            moved = moved with { Overturned = true };
            OverturnedAnswers.Mark(handling, told, moved);
        }

        handling.Save(new MoveCase(moved, RowOf(c, moved, step, actor, handling.Now, text)));
        CaseNews.TellAsker(handling, moved, step);
        if (step == CaseStep.Part && c.JoinedTo is not null)
        {
            // What it showed was the state of the card that it hung on.
            handling.Send(moved.AskerAddress, AskerReplies.Of(moved), AskerReplies.Slot(moved));
        }

        if (step != CaseStep.Gather)
        {
            CaseNews.TellReviewers(handling, moved, desk);
        }

        if (step is CaseStep.Urge || (step is CaseStep.Reopen && moved.Urgency == Urgency.Now))
        {
            CaseNews.TellOnCall(handling, moved, desk);
        }

        if (moved.Episode != c.Episode && !CaseLifecycle.IsClosed(moved.State))
        {
            Reminders.Schedule(handling, moved, desk);
        }

        return moved;
    }

    /// <summary>Brings a case's card to its places: new where there is none, else as the case stands now.</summary>
    public async ValueTask ShowCardAsync(Handling handling, Case c, CancellationToken cancel) => CaseNews.TellReviewers(handling, c with { ForDigest = false }, await settings.CurrentAsync(cancel));

    /// <summary>Nobody has approved the answer in time: its asker sees the clauses, its card says so. It waits on.</summary>
    public async ValueTask ShowAsync(Handling handling, Case c, Reply shown, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        const string Told = "the clauses, because nobody had approved the answer in time";
        if (await MoveOneAsync(handling, c, CaseStep.Remind, CaseActor.Clock, x => x with { ShownAt = handling.Now, Told = [.. x.Told, new ToldLine(handling.Now, Told)] }, "The asker was shown " + Told + ".", cancel, joint: true) is { } moved)
        {
            handling.Send(moved.AskerAddress, shown, "shown:" + moved.Id);
        }
    }

    /// <summary>A move of the clock that tells people something new.</summary>
    public async ValueTask RemindAsync(Handling handling, Case c, CaseStep step, string verb, string text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        var desk = await settings.CurrentAsync(cancel);
        var places = verb == Reminders.Unheard ? desk.PlacesOf(c) : c.Muted ? [] : verb == Reminders.Soon ? desk.PlacesOf(c) : desk.BackupOf(c);

        // A question that joined another's card stays joined: nobody has done anything with it.
        if (await MoveOneAsync(handling, c, step, CaseActor.Clock, null, places.Count > 0 ? $"{text} {Told(verb)}" : text, cancel, joint: true) is not { } moved)
        {
            return;
        }

        var reply = verb switch
        {
            Reminders.Soon => ReminderReplies.Due(moved, handling.Now),
            Reminders.Late => ReminderReplies.Overdue(moved, handling.Now),
            Reminders.Unheard => ReminderReplies.Unheard(moved),
            _ => ReminderReplies.Undelivered(moved),
        };
        foreach (var place in places)
        {
            handling.Send(place, reply, about: CaseCards.Slot(moved, place));
        }

        if (verb == Reminders.Late && moved.ToLetOut is null)
        {
            handling.Send(moved.AskerAddress, ReminderReplies.ToAsker(moved, places.Count > 0));
            foreach (var asked in moved.AlsoAsked)
            {
                if (await cases.FindAsync(asked.CaseId, cancel) is { } joined && joined.JoinedTo == moved.Id)
                {
                    handling.Send(joined.AskerAddress, ReminderReplies.ToAsker(joined, places.Count > 0));
                }
            }
        }
    }

    /// <summary>The asker hasn't replied to what comms asked.</summary>
    public async ValueTask RemindOfReplyAsync(Handling handling, Case c, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(handling);
        if (await MoveAsync(handling, c, CaseStep.Remind, CaseActor.Clock, null, "The asker was reminded of the question.", cancel) is { } moved)
        {
            handling.Send(moved.AskerAddress, ReminderReplies.ToReply(moved));
        }
    }

    private static string Told(string verb) => verb switch
    {
        Reminders.Soon or Reminders.Unheard => "Reviewers were told.",
        Reminders.Late => "The backup was told.",
        _ => "Another place was told.",
    };

    private static Case Advance(Case c, CaseState to, CaseStep step, CaseActor actor, DateTimeOffset now, DeskSettings desk)
    {
        var changed = to != c.State || step is CaseStep.TakeOver or CaseStep.HandOn;
        var again = changed || step is CaseStep.Urge;
        var next = c with { ForDigest = c.ForDigest && !again && step is not (CaseStep.Gather or CaseStep.Remind or CaseStep.Escalate), State = to, Version = c.Version + 1, Episode = again ? c.Episode + 1 : c.Episode, Since = changed ? now : c.Since, AlsoAsked = step == CaseStep.Reopen ? [] : c.AlsoAsked };
        if (to is CaseState.Claimed or CaseState.AskedBack && step is not CaseStep.Reply && actor.Sender is { } by && actor.Role is CaseRole.Reviewer or CaseRole.Holder && changed)
        {
            next = next with { Holder = by.Account, HolderName = by.Name };
        }

        if (to == CaseState.Waiting && c.State != CaseState.Waiting)
        {
            next = next with { Holder = null, HolderName = null };
        }

        return CaseBackground.Capped(
            step switch
            {
                CaseStep.Reopen => next with { Outcome = null, Solved = null, Muted = false, AskedBack = null, ReopenedAt = now, Reopenings = c.Reopenings + 1, TargetAt = desk.TargetOf(c.Urgency, now) },

                // The clock was paused while the asker was asked.
                CaseStep.Reply or CaseStep.Release when c.State == CaseState.AskedBack => next with { TargetAt = c.TargetAt + (now - c.AskedBack!.At) },
                CaseStep.Urge => next with { Urgency = Urgency.Now, TargetAt = desk.TargetOf(Urgency.Now, now) },
                _ => next,
            },
            now);
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
}

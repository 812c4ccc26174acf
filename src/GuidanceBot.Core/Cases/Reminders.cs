using System.Globalization;
using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Cases;

/// <summary>
/// What the clock does with an open case. Each is a delivery with a due time, stored in the transaction that makes the case wait:
/// it survives restarts, is handled once across replicas, and does nothing once the case has moved on.
/// </summary>
public static class Reminders
{
    /// <summary>Reviewers: it is due soon and nobody has it.</summary>
    public const string Soon = "clock.soon";

    /// <summary>The target has passed: backup and asker are told.</summary>
    public const string Late = "clock.late";

    /// <summary>Nobody answered: it is closed, the asker is told.</summary>
    public const string Expire = "clock.expire";

    /// <summary>The asker of an answer that comms reads first: nobody has by the target, so the clauses are shown.</summary>
    public const string Show = "clock.show";

    /// <summary>The asker: comms still waits for their reply.</summary>
    public const string Reply = "clock.reply";

    /// <summary>Reviewers: the cases of a queue that are in no hurry, in one message.</summary>
    public const string Digest = "clock.digest";

    /// <summary>Both sides: the pilot of a team's account ends soon.</summary>
    public const string PilotEnds = "clock.pilot";

    /// <summary>A card or reminder couldn't be delivered: another place is told.</summary>
    public const string Undelivered = "clock.undelivered";

    /// <summary>What comms answered couldn't be brought to its asker: comms is told.</summary>
    public const string Unheard = "clock.unheard";

    /// <summary>Schedules the ladder of an open case. Once somebody has it, only its end is left: nobody is pinged about it any more, but for an asker who was asked something.</summary>
    public static void Schedule(Handling handling, Case c, DeskSettings desk)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(desk);
        var end = c.TargetAt > handling.Now ? c.TargetAt : handling.Now;
        if (c.State == CaseState.Waiting && c.JoinedTo is null)
        {
            if (c.TargetAt > handling.Now)
            {
                Add(handling, c, Soon, c.TargetAt - ((c.TargetAt - handling.Now) / 4));
            }

            Add(handling, c, Late, end);
        }

        if (c.State == CaseState.AskedBack)
        {
            Add(handling, c, Reply, desk.Hours.Add(end, desk.ExpiresAfter / 2));
        }
        else if (c is { ToLetOut: not null, ShownAt: null })
        {
            Add(handling, c, Show, end);
        }

        Add(handling, c, Expire, desk.Hours.Add(end, desk.ExpiresAfter));
    }

    /// <summary>Schedules the next digest of a case's queue; all cases until then share the one delivery.</summary>
    public static void ScheduleDigest(Handling handling, Case c, DeskSettings desk)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(desk);

        // A case that is stored while its digest is being sent would miss it.
        var due = desk.Hours.Next(handling.Now.AddMinutes(1), desk.Digest);
        var id = Refs.For("dig", string.Create(CultureInfo.InvariantCulture, $"{c.Queue}\n{due.ToUnixTimeSeconds()}"));
        handling.Save(new Schedule(ClockAddress.Act(id, Digest, c.Queue, handling.Now), due));
    }

    /// <summary>What the outbox reports about a message to reviewers, or comms' word to an asker, that can't be delivered; null where it is no such message.</summary>
    /// <remarks>A report that can't be delivered either makes no further one: it stays a dead letter that the operator sees.</remarks>
    public static InboundAction? ReportOf(Delivery.OutboxMessage message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(message);
        var state = message.Reply.State;
        var toReviewers = (message.Slot?.StartsWith("card:", StringComparison.Ordinal) ?? false) || state is "reminder-due" or "reminder-overdue" or "reminder-urgent";
        return toReviewers ? ClockAddress.Act("undelivered:" + message.Key, Undelivered, message.Reply.Ref, now)
            : message.Reply.Ref.StartsWith("cas_", StringComparison.Ordinal) && state is "outcome-answered" or "outcome-approved" or "outcome-declined" or "outcome-asked-back" or "correction" ? ClockAddress.Act("unheard:" + message.Key, Unheard, message.Reply.Ref, now)
            : null;
    }

    private static void Add(Handling handling, Case c, string verb, DateTimeOffset due)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{c.Id}:{c.Episode}:{verb}");
        handling.Save(new Schedule(ClockAddress.Act(id, verb, c.Id, handling.Now, c.Episode), due));
    }
}

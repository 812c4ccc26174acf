using System.Globalization;
using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Cases;

/// <summary>
/// What the clock does with a waiting case. Each is a delivery with a due time, stored in the transaction that makes the case wait:
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

    /// <summary>Schedules the ladder for a case that waits.</summary>
    public static void Schedule(Handling handling, Case c, DeskSettings desk)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(desk);
        var ahead = (c.TargetAt - handling.Now) / 4;
        Add(handling, c, Soon, c.TargetAt - ahead);
        Add(handling, c, Late, c.TargetAt);
        Add(handling, c, Expire, desk.Hours.Add(c.TargetAt, desk.ExpiresAfter));
    }

    private static void Add(Handling handling, Case c, string verb, DateTimeOffset due)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{c.Id}:{c.Episode}:{verb}");
        var action = new InboundAction
        {
            DeliveryId = id,
            Address = ClockAddress.Of(id),
            From = new Sender(new People.AccountId(ClockAddress.Chat, "local", "clock")),
            SentAt = handling.Now,
            Verb = verb,
            Ref = c.Id,
            Version = c.Episode,
        };
        handling.Save(new Schedule(action, due));
    }
}

using System.Text.Json.Serialization;
using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Cases;

/// <summary>How comms works: what a lead changes while the program runs.</summary>
public sealed record DeskSettings
{
    /// <summary>When comms is there.</summary>
    public ReviewHours Hours { get; init; } = new();

    /// <summary>Target for "within the hour", by the clock on the wall. Default: one hour.</summary>
    public TimeSpan Now { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Target for "today", in working time. Default: two hours.</summary>
    public TimeSpan Today { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Target for "this week", in working time. Default: two working days.</summary>
    public TimeSpan ThisWeek { get; init; } = TimeSpan.FromHours(20);

    /// <summary>Target for "no hurry", in working time. Default: five working days.</summary>
    public TimeSpan NoHurry { get; init; } = TimeSpan.FromHours(50);

    /// <summary>After the target an open case waits so much working time more, then it expires. Default: two working days.</summary>
    public TimeSpan ExpiresAfter { get; init; } = TimeSpan.FromHours(20);

    /// <summary>Times of a working day at which cases without hurry come together in one message; none: each comes at once, as a card. Default: 9:00.</summary>
    public IReadOnlyList<TimeOnly> Digest { get; init; } = [new(9, 0)];

    /// <summary>Where the cards go, besides the browser's desk, where no queue takes the case.</summary>
    public IReadOnlyList<ConversationAddress> Places { get; init; } = [];

    /// <summary>Who is told when a target has passed, or when a card didn't get through; the places where there are none.</summary>
    public IReadOnlyList<ConversationAddress> Backup { get; init; } = [];

    /// <summary>Who is told at once when it can't wait; the places where there are none.</summary>
    public IReadOnlyList<ConversationAddress> OnCall { get; init; } = [];

    /// <summary>Leads, who are told when a pilot has ended; the places where there are none.</summary>
    public IReadOnlyList<ConversationAddress> Leads { get; init; } = [];

    /// <summary>Reviewers by name, to hand cases on to.</summary>
    public IReadOnlyList<ReviewerName> Reviewers { get; init; } = [];

    /// <summary>The address at which reviewers open the browser's desk: configuration, not a lead's setting. Null: cards have no link to it.</summary>
    [JsonIgnore]
    public Uri? Browser { get; init; }

    /// <summary>Queues by topic, platform or event; the first that takes a case has it.</summary>
    public IReadOnlyList<ReviewTeam> Queues { get; init; } = [];

    /// <summary>The queue that a case belongs to; null: the general one.</summary>
    public ReviewTeam? QueueOf(Case c) => Queues.FirstOrDefault(q => q.Takes(c));

    /// <summary>Where a case's cards go.</summary>
    public IReadOnlyList<ConversationAddress> PlacesOf(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Queues.FirstOrDefault(q => q.Name == c.Queue) is { Places.Count: > 0 } queue ? queue.Places : Places;
    }

    /// <summary>Every queue with its places: the general one first.</summary>
    public IReadOnlyList<QueuePlaces> ListQueues() => [new("comms", Places), .. Queues.Select(q => new QueuePlaces(q.Name, q.Places.Count > 0 ? q.Places : Places))];

    /// <summary>Who is told when its target has passed.</summary>
    public IReadOnlyList<ConversationAddress> BackupOf(Case c)
    {
        ArgumentNullException.ThrowIfNull(c);
        return Queues.FirstOrDefault(q => q.Name == c.Queue) is { Backup.Count: > 0 } queue ? queue.Backup : Backup.Count > 0 ? Backup : PlacesOf(c);
    }

    /// <summary>The target of a case sent now.</summary>
    public DateTimeOffset TargetOf(Urgency urgency, DateTimeOffset now) => urgency switch
    {
        Urgency.Now => now + Now,
        Urgency.Today => Hours.Add(now, Today),
        Urgency.ThisWeek => Hours.Add(now, ThisWeek),
        _ => Hours.Add(now, NoHurry),
    };
}

using System.Collections.Concurrent;

namespace GuidanceBot.Chat.Slack.People;

/// <summary>Reviewers by name, to hand a case on to: learned beside the work, for a form has three seconds and a case no time for it.</summary>
internal sealed class ReviewerNames(SlackUsers users, SlackLater later, TimeProvider time)
{
    /// <summary>A menu of Slack takes a hundred.</summary>
    private const int Most = 99;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private long _learnedAt;

    /// <summary>A reviewer's name; null where it isn't known yet, or it is a bot.</summary>
    public string? Of(string user) => _names.GetValueOrDefault(user);

    /// <summary>Learns them, once a minute at most; returns at once.</summary>
    public void Learn(string team, Func<CancellationToken, ValueTask<IReadOnlyCollection<string>>> members)
    {
        var last = Volatile.Read(ref _learnedAt);
        if ((last != 0 && time.GetElapsedTime(last) < Remembered) || Interlocked.CompareExchange(ref _learnedAt, time.GetTimestamp(), last) != last)
        {
            return;
        }

        later.Do("the reviewers’ names", async cancel =>
        {
            foreach (var member in (await members(cancel)).Order(StringComparer.Ordinal).Take(Most))
            {
                if ((await users.FindAsync(team, member, cancel)).User is { Kind: not (SlackUserKind.Nobody or SlackUserKind.Outsider) } user)
                {
                    _names[member] = user.Name ?? "A reviewer";
                }
            }
        });
    }
}

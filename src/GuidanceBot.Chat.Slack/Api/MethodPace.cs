using System.Collections.Concurrent;

namespace GuidanceBot.Chat.Slack.Api;

/// <summary>
/// How often we may call: Slack's tiers per method, what its <c>Retry-After</c> asked for, and one post a second in a channel
/// (docs.slack.dev, Rate limits).
/// </summary>
internal sealed class MethodPace(TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Window> _methods = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _channels = new(StringComparer.Ordinal);

    /// <summary>Takes one call of a method; what is left to wait where there is none.</summary>
    public TimeSpan Take(string method)
    {
        var window = _methods.GetOrAdd(method, _ => new Window());
        var now = time.GetUtcNow();
        lock (window)
        {
            if (window.ResumeAt > now)
            {
                return window.ResumeAt - now;
            }

            while (window.Calls.TryPeek(out var oldest) && now - oldest >= Minute)
            {
                window.Calls.Dequeue();
            }

            if (window.Calls.Count >= PerMinute(method))
            {
                return Minute - (now - window.Calls.Peek());
            }

            window.Calls.Enqueue(now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Slack asked to wait with this method, and with no other.</summary>
    public void Pause(string method, TimeSpan pause)
    {
        var window = _methods.GetOrAdd(method, _ => new Window());
        lock (window)
        {
            window.ResumeAt = time.GetUtcNow() + pause;
        }
    }

    /// <summary>Takes the next second of a channel; returns how long to wait for it.</summary>
    public TimeSpan TakeSecond(string channel)
    {
        var now = time.GetUtcNow();
        var mine = now;
        _channels.AddOrUpdate(channel, now, (_, last) => mine = last + TimeSpan.FromSeconds(1) > now ? last + TimeSpan.FromSeconds(1) : now);
        if (_channels.Count > 5000)
        {
            foreach (var (old, last) in _channels.Where(c => now - c.Value > Minute))
            {
                _channels.TryRemove(KeyValuePair.Create(old, last));
            }
        }

        return mine - now;
    }

    /// <summary>Calls a minute that Slack promises at least.</summary>
    private static int PerMinute(string method) => method switch
    {
        "chat.postMessage" => 600,

        // Whom we don't know yet can't be let in: a rush of new people is slowed down by Slack alone, not by us.
        "users.info" => 600,
        "apps.connections.open" => 20,
        "chat.update" or "chat.delete" or "conversations.open" or "conversations.info" or "conversations.replies" or "conversations.history" => 50,
        "auth.test" => 300,
        _ => 100,
    };

    private sealed class Window
    {
        public Queue<DateTimeOffset> Calls { get; } = new();

        public DateTimeOffset ResumeAt { get; set; }
    }
}

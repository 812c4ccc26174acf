using System.Collections.Concurrent;
using System.Diagnostics;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.TestKit.Chat;

namespace GuidanceBot.TestKit.Load;

/// <summary>What the platform delivers to the bot and hears from it.</summary>
internal sealed class Traffic
{
    private readonly BotProcess _bot;
    private readonly ConcurrentDictionary<string, Asked> _asked = new(StringComparer.Ordinal);
    private int _next;
    private int _sent;
    private int _again;
    private int _posts;

    public Traffic(BotProcess bot, FakeChatServer platform)
    {
        _bot = bot;
        platform.Posted = Hear;
        platform.Shown = shown =>
        {
            if (shown.Line == Words.Busy && _asked.TryGetValue(shown.Channel, out var asked))
            {
                asked.TellBusy();
            }
        };
    }

    /// <summary>From when a delivery was due, so that a sender who is held up counts, to its acknowledgement.</summary>
    public Figures Acknowledged { get; } = new();

    /// <summary>From its sending to its acknowledgement.</summary>
    public Figures Answered { get; } = new();

    public int Sent => _sent;

    /// <summary>Deliveries that weren't acknowledged and were sent again.</summary>
    public int Again => _again;

    /// <summary>Messages that the platform got, changed ones included.</summary>
    public int Posts => _posts;

    /// <summary>A question that nobody has asked yet, in a conversation of its own.</summary>
    public async Task<Asked> AskAsync(long due, CancellationToken cancel)
    {
        var n = Interlocked.Increment(ref _next);
        var asked = _asked["c" + n] = new Asked("c" + n, due);
        await DeliverAsync(new FakeEvent("q" + n, asked.Channel, "nurse-" + asked.Channel, DistinctQuestions.Of(n % DistinctQuestions.Count)), due, cancel);
        return asked;
    }

    /// <summary>Delivers as a platform does, again where it isn't acknowledged.</summary>
    public async Task DeliverAsync(FakeEvent e, long due, CancellationToken cancel)
    {
        Interlocked.Increment(ref _sent);
        var sent = Stopwatch.GetTimestamp();
        while (!await _bot.TryDeliverAsync(e, cancel))
        {
            Interlocked.Increment(ref _again);
            await Task.Delay(50, cancel);
        }

        Answered.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        Acknowledged.Add(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
    }

    /// <summary>Does something so many times a second, each at its moment whatever became of those before.</summary>
    public static async Task<T[]> PaceAsync<T>(double perSecond, TimeSpan time, Func<int, long, Task<T>> send, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        var all = new Task<T>[(int)(perSecond * time.TotalSeconds)];
        for (var i = 0; i < all.Length; i++)
        {
            var due = start + (long)(i / perSecond * Stopwatch.Frequency);
            while (Stopwatch.GetTimestamp() < due)
            {
                await Task.Delay(1, cancel);
            }

            all[i] = send(i, due);
        }

        return await Task.WhenAll(all);
    }

    private void Hear(FakePost post)
    {
        Interlocked.Increment(ref _posts);
        if (!post.Changed && _asked.TryGetValue(post.Message.To.Channel, out var asked))
        {
            asked.Hear(post.Reply);
        }
    }
}

/// <summary>One question and what came of it.</summary>
internal sealed class Asked(string channel, long due)
{
    private readonly TaskCompletionSource<double> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _replies;

    public string Channel { get; } = channel;

    /// <summary>Completes with the milliseconds from when it was due to the platform's having the answer.</summary>
    public Task<double> Answered => _answered.Task;

    /// <summary>The answer, once there is one.</summary>
    public Reply? Reply { get; private set; }

    /// <summary>New messages in its conversation.</summary>
    public int Replies => _replies;

    /// <summary>True where its asker was told that it takes longer, before the answer came.</summary>
    public bool ToldBusy { get; private set; }

    public void TellBusy() => ToldBusy = !Answered.IsCompleted;

    public void Hear(Reply reply)
    {
        Interlocked.Increment(ref _replies);
        Reply ??= reply;
        _answered.TrySetResult(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
    }
}

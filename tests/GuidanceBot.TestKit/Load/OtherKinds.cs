using GuidanceBot.TestKit.Chat;

namespace GuidanceBot.TestKit.Load;

/// <summary>Deliveries that aren't questions: commands, taps on answers, drafts, and what a platform delivers twice.</summary>
internal sealed class OtherKinds(Traffic traffic, string name)
{
    private readonly List<FakeEvent> _recent = [];
    private int _distinct;

    /// <summary>Deliveries with an id of their own.</summary>
    public int Distinct => _distinct;

    /// <summary>Sends the next: of a hundred, 20 are duplicates, 20 ask for help, 15 for their questions, 10 say hello, 5 bring a draft, 30 press a button.</summary>
    /// <param name="number">Counts up.</param>
    /// <param name="about">An answered question, in whose conversation it happens.</param>
    /// <param name="due">When.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<bool> SendAsync(int number, Asked about, long due, CancellationToken cancel)
    {
        // 37 and 100 have no divisor in common: the kinds come mixed, each as often as it should.
        var kind = number * 37 % 100;
        if (kind < 20 && _recent.Count > 0)
        {
            await traffic.DeliverAsync(_recent[number * 31 % _recent.Count], due, cancel);
            return false;
        }

        var (text, verb, choice) = kind switch
        {
            < 40 => ("help", null, 0),
            < 55 => ("my questions", null, 0),
            < 65 => ("hello", null, 0),
            < 70 => ("check this: Great turnout at our stand today, thank you all! Number " + number, null, 0),
            < 85 => ((string?)null, "answer.useful", 0),
            < 92 => (null, "answer.not_quite", 0),
            < 97 => (null, "feedback.why", 1 + (number % 3)),
            _ => (null, "answer.old_button", 0),
        };
        var e = new FakeEvent($"{name}{number}", about.Channel, "nurse-" + about.Channel, text, verb, about.Reply!.Ref, about.Reply.Version, choice == 0 ? null : choice);
        Interlocked.Increment(ref _distinct);
        if (_recent.Count == 1000)
        {
            _recent.RemoveAt(0);
        }

        _recent.Add(e);
        await traffic.DeliverAsync(e, due, cancel);
        return true;
    }

    /// <summary>So many a second for a while, spread over these conversations.</summary>
    public Task RunAsync(double perSecond, TimeSpan time, Func<int, Asked> about, CancellationToken cancel) =>
        Traffic.PaceAsync(perSecond, time, (i, due) => SendAsync(i, about(i), due, cancel), cancel);
}

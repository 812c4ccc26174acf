using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.TestKit.Chat;
using Shouldly;

namespace GuidanceBot.Host.Tests;

/// <summary>One person's conversation: a question that is answered at once, and one that a reviewer answers.</summary>
internal sealed class Walk(string channel)
{
    public string Channel { get; } = channel;

    public bool Finished { get; private set; }

    public async Task RunAsync(FakeChatServer platform, Func<FakeEvent, CancellationToken, Task> deliver, CancellationToken cancel)
    {
        await deliver(new FakeEvent(Channel + "-1", Channel, "nurse-" + Channel, "can i tweet this slide?"), cancel);
        await deliver(new FakeEvent(Channel + "-2", Channel, "nurse-" + Channel, "is an AI picture ok?"), cancel);
        var show = await WaitAsync(platform, Channel, "show", cancel);
        await deliver(new FakeEvent(Channel + "-3", Channel, "nurse-" + Channel, null, "consent.send", show.Ref, show.Version), cancel);
        var waiting = await WaitAsync(platform, Channel, "asker-waiting", cancel);
        await deliver(new FakeEvent(Channel + "-4", "r-" + Channel, "reviewer-1", null, "case.claim", waiting.Ref, waiting.Version), cancel);
        var answer = new Dictionary<string, string>(StringComparer.Ordinal) { ["verdict"] = "yes_if", ["answer"] = "Fine, if it shows nobody real." };

        // The version that the reviewer sees: a question that joins the card moves it on. While it hangs on another's card it shows that one's state.
        var claimed = await WaitAsync(platform, Channel, "asker-claimed", cancel, later: waiting.Version);
        await deliver(new FakeEvent(Channel + "-5", "r-" + Channel, "reviewer-1", null, "case.answer.submit", waiting.Ref, claimed.Version, null, answer), cancel);
        await WaitAsync(platform, Channel, "outcome-answered", cancel);
        await WaitAsync(platform, FakeBot.ReviewersChannel, "case-question-answered", cancel, waiting.Ref);
        Finished = true;
    }

    /// <summary>Nothing lost, nothing doubled (or marked as a second copy, where the platform can't be asked), everything in order.</summary>
    public static void Check(FakeChatServer platform, IReadOnlyCollection<Walk> walks, bool canFind)
    {
        var fresh = platform.Posts.Where(p => !p.Changed).ToList();
        var doubled = fresh.GroupBy(p => p.Message.Key, StringComparer.Ordinal).Where(g => g.Count() > 1).ToList();
        if (canFind)
        {
            doubled.ShouldBeEmpty();
        }
        else
        {
            doubled.ShouldAllBe(g => g.Skip(1).All(p => p.MarkedAsSecond));
        }

        // Where the platform can't be asked, nobody learns the id of a copy that was posted before a crash: it stays as it was, and what
        // follows changes the marked one. Of each message exactly the last copy is left to look at.
        var before = doubled.SelectMany(g => g.SkipLast(1)).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var walk in walks)
        {
            // One answer, one set of clauses that became the asker's message, one outcome; in this order.
            var states = platform.Standing(walk.Channel).Where(p => !before.Contains(p.Id)).Select(p => p.Reply.State).Where(s => s != "notice").ToList();
            states.ShouldBe(["answer-yes-if", "show", "asker-closed", "outcome-answered"], walk.Channel);
        }

        // Every case has one card, and it says that it is answered.
        platform.Standing(FakeBot.ReviewersChannel).Where(p => !before.Contains(p.Id)).Count(p => p.Reply.State == "case-question-answered").ShouldBe(walks.Count);
    }

    private static async Task<Reply> WaitAsync(FakeChatServer platform, string channel, string state, CancellationToken cancel, string? reference = null, int later = 0)
    {
        while (true)
        {
            if (platform.Last(channel, p => p.Reply.State == state && (reference is null || p.Reply.Ref == reference) && p.Reply.Version > later) is { } post)
            {
                return post.Reply;
            }

            await Task.Delay(20, cancel);
        }
    }
}

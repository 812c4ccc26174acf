using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.People;
using GuidanceBot.TestKit.Chat;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Conversations;

/// <summary>When more is asked than can be answered, whoever writes is told at once that it takes longer.</summary>
public sealed class RushTests
{
    private readonly Heard _heard = new();

    [Fact]
    public async Task Whoever_writes_while_others_have_waited_noticeably_is_told_so()
    {
        await using var bench = NewBench();
        await WaitAsync(bench, waited: Rush.Noticeable + TimeSpan.FromSeconds(1), free: 1);

        await bench.Get<Intake>().AcceptAsync(Message("d1"), CancellationToken.None);

        _heard.Lines.ShouldBe([Words.Busy]);
    }

    [Fact]
    public async Task A_delivery_that_is_known_and_a_sender_who_is_not_are_told_nothing()
    {
        await using var bench = NewBench();
        await WaitAsync(bench, waited: Rush.Noticeable + TimeSpan.FromSeconds(1), free: 1);

        await bench.Get<Intake>().AcceptAsync(Message("d1"), CancellationToken.None);
        await bench.Get<Intake>().AcceptAsync(Message("d1"), CancellationToken.None);
        await bench.Get<Intake>().AcceptAsync(Message("d2", unknown: true), CancellationToken.None);

        _heard.Lines.ShouldBe([Words.Busy]);
    }

    [Fact]
    public async Task Nobody_is_told_while_hands_are_free_or_the_wait_is_short()
    {
        await using var bench = NewBench();
        await WaitAsync(bench, waited: TimeSpan.FromMinutes(1), free: 2);
        await bench.Get<Intake>().AcceptAsync(Message("d1"), CancellationToken.None);
        await WaitAsync(bench, waited: Rush.Noticeable, free: 1);
        await bench.Get<Intake>().AcceptAsync(Message("d2"), CancellationToken.None);

        _heard.Lines.ShouldBeEmpty();
    }

    private Bench NewBench() => new(services => services.AddSingleton<IStatusLine>(_heard));

    /// <summary>One delivery is taken that has waited; so many hands were free.</summary>
    private static ValueTask WaitAsync(Bench bench, TimeSpan waited, int free) =>
        bench.Get<Rush>().SeeAsync([new DeliveryLease(1, 1, 1, 0, Message("before"), bench.Clock.Now - waited)], free, CancellationToken.None);

    private static InboundMessage Message(string id, bool unknown = false) => new()
    {
        DeliveryId = id,
        Address = new ConversationAddress(FakeChatEdge.Name, "t1", "c"),
        From = new Sender(new AccountId(FakeChatEdge.Name, "t1", "nurse")) { Unchecked = unknown },
        SentAt = DateTimeOffset.UnixEpoch,
        Text = "can i tweet this slide?",
    };

    private sealed class Heard : IStatusLine
    {
        public List<string> Lines { get; } = [];

        public ValueTask ShowAsync(ConversationAddress address, string line, CancellationToken cancel)
        {
            Lines.Add(line);
            return ValueTask.CompletedTask;
        }
    }
}

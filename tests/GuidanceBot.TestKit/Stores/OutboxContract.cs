using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using Shouldly;
using Xunit;

namespace GuidanceBot.TestKit.Stores;

/// <summary>What every outbox keeps. One suite, inherited by each store.</summary>
public abstract class OutboxContract : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private StoreUnderTest? _store;
    private int _deliveries;

    private StoreUnderTest Store => _store!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_same_cause_sends_once()
    {
        await SendAsync(Samples.Out("k1", "first"));
        await SendAsync(Samples.Out("k1", "again"));

        (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldHaveSingleItem().Message.Reply.Summary.ShouldBe("first");
    }

    [Fact]
    public async Task A_conversation_gets_its_messages_in_order_and_others_do_not_wait_for_it()
    {
        await SendAsync(Samples.Out("a1"), Samples.Out("a2"), Samples.Out("b1", channel: "d2"));

        var first = await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel);
        first.Select(l => l.Message.Key).ShouldBe(["a1", "b1"]);
        (await Store.Outbox.DeliveredAsync(first[0], "r1", Cancel)).ShouldBeTrue();
        (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldHaveSingleItem().Message.Key.ShouldBe("a2");
    }

    [Fact]
    public async Task What_became_of_messages_can_be_followed_by_their_keys()
    {
        await SendAsync(Samples.Out("a1"), Samples.Out("b1", channel: "d2"), Samples.Out("c1", channel: "d3"));
        var held = await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel);
        await Store.Outbox.DeliveredAsync(held[0], "r1", Cancel);
        await Store.Outbox.BuryAsync(held[1], "channel_not_found", Cancel);

        var found = await Store.Outbox.FindAsync(["a1", "b1", "c1", "z9"], Cancel);

        found.Select(d => (d.To.Channel, d.State, d.Why)).ShouldBe([(held[0].Message.To.Channel, DispatchState.Delivered, null), ("d2", DispatchState.Undeliverable, "channel_not_found"), ("d3", DispatchState.Waiting, null)]);
    }

    [Fact]
    public async Task Each_chat_has_its_own_queue()
    {
        await SendAsync(Samples.Out("a1"), Samples.Out("w1") with { To = new ConversationAddress("web", "local", "p1") });

        (await Store.Outbox.ClaimAsync("web", 10, Lease, Cancel)).ShouldHaveSingleItem().Message.Key.ShouldBe("w1");
    }

    [Fact]
    public async Task A_message_in_a_slot_knows_which_message_it_changes()
    {
        await SendAsync(Samples.Out("a1", slot: "card"), Samples.Out("a2", slot: "card"));
        var first = (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldHaveSingleItem();
        first.Replaces.ShouldBeNull();
        await Store.Outbox.DeliveredAsync(first, "remote-7", Cancel);

        (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldHaveSingleItem().Replaces.ShouldBe("remote-7");
    }

    [Fact]
    public async Task A_stale_holder_can_settle_nothing()
    {
        await SendAsync(Samples.Out("a1"));
        var first = (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldHaveSingleItem();
        Store.Clock.Advance(Lease * 2);
        var second = (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldHaveSingleItem();
        second.Attempt.ShouldBe(2);

        (await Store.Outbox.DeliveredAsync(first, "r1", Cancel)).ShouldBeFalse();
        (await Store.Outbox.ReleaseAsync(first, TimeSpan.Zero, "x", Cancel)).ShouldBeFalse();
        (await Store.Outbox.BuryAsync(first, "x", Cancel)).ShouldBeFalse();
        (await Store.Outbox.DeliveredAsync(second, "r2", Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_given_back_holds_its_place_until_it_is_due()
    {
        await SendAsync(Samples.Out("a1"), Samples.Out("a2"));
        var first = (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldHaveSingleItem();
        await Store.Outbox.ReleaseAsync(first, TimeSpan.FromSeconds(4), "429", Cancel);

        (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldBeEmpty();
        Store.Clock.Advance(TimeSpan.FromSeconds(5));
        (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldHaveSingleItem().Message.Key.ShouldBe("a1");
    }

    [Fact]
    public async Task A_dead_letter_lets_the_next_one_pass_and_is_counted()
    {
        await SendAsync(Samples.Out("a1"), Samples.Out("a2"));
        var first = (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldHaveSingleItem();
        await Store.Outbox.BuryAsync(first, "channel_not_found", Cancel);

        (await Store.Outbox.ClaimAsync("fake", 10, Lease, Cancel)).ShouldHaveSingleItem().Message.Key.ShouldBe("a2");
        (await Store.Outbox.DepthAsync(Cancel)).Dead.ShouldBe(1);
    }

    [Fact]
    public async Task The_depth_tells_how_long_the_oldest_has_waited()
    {
        await SendAsync(Samples.Out("a1"));
        Store.Clock.Advance(TimeSpan.FromSeconds(40));

        var depth = await Store.Outbox.DepthAsync(Cancel);
        depth.Waiting.ShouldBe(1);
        depth.OldestAge.ShouldBe(TimeSpan.FromSeconds(40));
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<StoreUnderTest> OpenAsync();

    private async Task SendAsync(params OutboxMessage[] messages)
    {
        var id = "d" + _deliveries++;
        await Store.Inbox.InsertAsync(Samples.Message(id, channel: id), Cancel);
        var held = (await Store.Inbox.ClaimAsync(1, Lease, Cancel)).ShouldHaveSingleItem();
        await Store.Inbox.CompleteAsync(held, Samples.Handled(messages), Cancel);
    }
}

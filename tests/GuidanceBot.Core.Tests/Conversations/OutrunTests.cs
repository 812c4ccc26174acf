using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.TestKit.Chat;
using GuidanceBot.TestKit.Stores;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Conversations;

/// <summary>Many write to the same case at one moment.</summary>
public sealed class OutrunTests
{
    [Fact]
    public async Task Who_is_outrun_again_and_again_is_handled_in_the_end_and_never_given_up()
    {
        var (inbox, times) = (new Outrun(), 0);
        await using var bench = new Bench(s => s.AddSingleton<IInbox>(p =>
        {
            inbox.Inner = p.GetRequiredService<MemoryStore>();
            return inbox;
        }));

        // Far more often than a delivery may fail.
        inbox.Times = 40;
        await bench.SayAsync("nurse", "can i share this slide?");
        while (inbox.Times > 0 && times++ < 20)
        {
            await bench.PassAsync(TimeSpan.FromSeconds(10));
        }

        inbox.Times.ShouldBe(0);
        await bench.PassAsync(TimeSpan.FromSeconds(10));
        bench.In("nurse").ShouldHaveSingleItem().State.ShouldBe("answer-yes-if");
    }

    /// <summary>An inbox in which somebody else was faster, so many times.</summary>
    private sealed class Outrun : IInbox
    {
        public IInbox Inner { get; set; } = null!;

        public int Times { get; set; }

        public ValueTask<CompleteResult> CompleteAsync(DeliveryLease held, Handled handled, CancellationToken cancel) =>
            Times-- > 0 ? new(CompleteResult.Stale) : Completed(held, handled, cancel);

        public ValueTask<bool> InsertAsync(InboundDelivery delivery, CancellationToken cancel) => Inner.InsertAsync(delivery, cancel);

        public ValueTask<IReadOnlyList<DeliveryLease>> ClaimAsync(int max, TimeSpan lease, CancellationToken cancel) => Inner.ClaimAsync(max, lease, cancel);

        public ValueTask<bool> RenewAsync(DeliveryLease held, TimeSpan lease, CancellationToken cancel) => Inner.RenewAsync(held, lease, cancel);

        public ValueTask<bool> ReleaseAsync(DeliveryLease held, TimeSpan pause, string why, CancellationToken cancel) => Inner.ReleaseAsync(held, pause, why, cancel);

        public ValueTask<bool> PutOffAsync(DeliveryLease held, TimeSpan pause, string why, CancellationToken cancel) => Inner.PutOffAsync(held, pause, why, cancel);

        public ValueTask<CompleteResult> BuryAsync(DeliveryLease held, Handled apology, string why, CancellationToken cancel) => Inner.BuryAsync(held, apology, why, cancel);

        public ValueTask<ActResult?> FindResultAsync(string chat, string tenant, string deliveryId, CancellationToken cancel) => Inner.FindResultAsync(chat, tenant, deliveryId, cancel);

        public ValueTask<QueueDepth> DepthAsync(CancellationToken cancel) => Inner.DepthAsync(cancel);

        public ValueTask<int> PurgeAsync(DateTimeOffset before, CancellationToken cancel) => Inner.PurgeAsync(before, cancel);

        private ValueTask<CompleteResult> Completed(DeliveryLease held, Handled handled, CancellationToken cancel)
        {
            Times = 0;
            return Inner.CompleteAsync(held, handled, cancel);
        }
    }
}

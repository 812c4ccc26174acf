using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.People;
using GuidanceBot.TestKit.Chat;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Cases;

/// <summary>Whoever looks after the bot can try the way to a queue.</summary>
public sealed class TestPingTests
{
    [Fact]
    public async Task An_admin_pings_a_queue_and_sees_what_became_of_it()
    {
        await using var bench = Open();
        var result = await bench.PressAsync("admin-1", TestPings.Verb, "queue", choice: 2);

        bench.Last("events-room").State.ShouldBe("test-ping");
        bench.In(FakeBot.ReviewersChannel).ShouldBeEmpty();
        var became = await bench.Get<IOutbox>().FindAsync(TestPings.KeysOf(result!.GoTo!), TestContext.Current.CancellationToken);
        became.Select(d => (d.To.Channel, d.State)).ShouldBe([("events-room", DispatchState.Delivered), ("events-lead", DispatchState.Delivered)]);
    }

    [Theory]
    [InlineData("nurse")]
    [InlineData("reviewer-1")]
    [InlineData("lead-1")]
    public async Task Nobody_else_can(string who)
    {
        await using var bench = Open();
        (await bench.PressAsync(who, TestPings.Verb, "queue", choice: 1))!.Refusal.ShouldBe("Only admins can send a test ping.");
        bench.Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(null)]
    public async Task A_queue_that_is_not_there_is_refused(int? choice)
    {
        await using var bench = Open();
        (await bench.PressAsync("admin-1", TestPings.Verb, "queue", choice: choice))!.Refusal.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_queue_that_stands_at_the_desk_only_says_so()
    {
        await using var bench = Open();
        bench.Desk.Now = bench.Desk.Now with { Places = [] };
        (await bench.PressAsync("admin-1", TestPings.Verb, "queue", choice: 1))!.Refusal.ShouldBe("No place is set for it: its cases stand at the desk only.");
    }

    private static Bench Open()
    {
        var bench = new Bench(s => s.AddSingleton<IRoles, Admins>());
        ConversationAddress Place(string channel) => new(FakeChatEdge.Name, "t1", channel);
        bench.Desk.Now = bench.Desk.Now with { Queues = [new ReviewTeam { Name = "events", Topics = ["slide"], Places = [Place("events-room"), Place("events-lead")] }, new ReviewTeam { Name = "photos", Topics = ["photo"] }] };
        return bench;
    }

    private sealed class Admins : IRoles
    {
        public ValueTask<Roles> OfAsync(AccountId account, CancellationToken cancel) => new(account.User.Split('-')[0] switch
        {
            "admin" => Roles.Admin,
            "lead" => Roles.Lead | Roles.Reviewer,
            "reviewer" => Roles.Reviewer,
            _ => Roles.Staff,
        });
    }
}

using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Guidance.Keeping;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Cases;

/// <summary>What only the clock does, somebody's press doesn't: what a button carries is never taken for who pressed it.</summary>
public sealed class ClockTests : IAsyncDisposable
{
    private readonly Bench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(Reminders.Expire)]
    [InlineData(Reminders.Late)]
    [InlineData(Reminders.Soon)]
    [InlineData(Reminders.Undelivered)]
    [InlineData(Reminders.Digest)]
    [InlineData(ReviewReminders.Verb)]
    public async Task A_press_that_says_it_is_the_clock_does_nothing(string verb)
    {
        await _bench.SayAsync("nurse", "is an AI picture ok?");
        await _bench.PressAsync("nurse", "consent.submit", _bench.Find("nurse", "show"), null, ("question", "Is an AI picture OK in our room?"), ("needed_by", "today"));
        var c = _bench.Store.AllCases.ShouldHaveSingleItem();

        foreach (var who in (string[])["nurse", "reviewer-1", "admin-1"])
        {
            (await _bench.PressAsync(who, verb, c.Id, c.Episode))!.Refusal.ShouldBe("I don’t know that button. It may be from an older message.");
        }

        _bench.Store.AllCases.ShouldHaveSingleItem().ShouldBe(c);
        _bench.In(FakeBot.ReviewersChannel).Count(r => r.State.StartsWith("reminder", StringComparison.Ordinal)).ShouldBe(0);
    }
}

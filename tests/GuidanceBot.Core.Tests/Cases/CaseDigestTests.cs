using GuidanceBot.Core.Cases;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Cases;

/// <summary>What is in no hurry comes together at set times; what is urgent pings at once.</summary>
public sealed class CaseDigestTests
{
    private const string Reviewers = FakeBot.ReviewersChannel;

    [Fact]
    public async Task Cases_without_hurry_come_in_one_message_at_the_time_set_and_urgent_ones_at_once()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", "no_hurry");
        await SendAsync(bench, "porter", "no_hurry");
        bench.In(Reviewers).ShouldBeEmpty();
        await SendAsync(bench, "reviewer-1", "now");
        bench.In(Reviewers).Select(r => r.State).ShouldBe(["case-question-waiting", "reminder-urgent"]);

        await bench.PassAsync(TimeSpan.FromDays(1));

        var digest = bench.Messages.Where(m => m.Reply.State == "digest").ShouldHaveSingleItem().Reply;
        digest.Summary.ShouldBe("2 cases wait, no hurry.");
        bench.In(Reviewers).Count(r => r.State == "case-question-waiting").ShouldBe(0, "the urgent one has expired, and the two have no card yet");
        await bench.PassAsync(TimeSpan.FromDays(1));
        bench.Messages.Count(m => m.Reply.State == "digest").ShouldBe(1);
    }

    [Fact]
    public async Task A_reviewer_opens_a_case_of_the_digest_and_nobody_else_can()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", "no_hurry");
        await bench.PassAsync(TimeSpan.FromDays(1));
        var digest = bench.Find(Reviewers, "digest");

        (await bench.PressAsync("porter", "digest.question", digest, 1))!.Refusal.ShouldBe("Only comms reviewers can do that.");
        (await bench.PressAsync("nurse", "digest.question", digest, 1))!.Refusal.ShouldNotBeNull();
        (await bench.PressAsync("reviewer-1", "digest.question", digest, 9))!.Refusal.ShouldNotBeNull();
        bench.In(Reviewers).Count.ShouldBe(1);
        (await bench.PressAsync("reviewer-1", "digest.question", digest, 1))!.Refusal.ShouldBeNull();

        var card = bench.Find(Reviewers, "case-question-waiting");
        (await bench.PressAsync("reviewer-1", "case.answer.submit", card, null, ("verdict", "yes"), ("answer", "Go ahead.")))!.Refusal.ShouldBeNull();
        bench.In(Reviewers).Count(r => r.Ref == card.Ref).ShouldBe(1);
        bench.In("nurse").Count(r => r.State == "outcome-answered").ShouldBe(1);
    }

    [Fact]
    public async Task What_the_asker_adds_before_the_digest_pings_nobody_and_what_cannot_wait_any_more_does()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", "no_hurry");
        var c = bench.Store.AllCases.Single();
        await bench.PressAsync("nurse", "case.add.submit", c.Id, c.Version, null, ("addition", "It is for Friday."));
        bench.In(Reviewers).ShouldBeEmpty();

        await bench.PressAsync("nurse", "case.urgent", c.Id, c.Version);

        bench.In(Reviewers).Select(r => r.State).ShouldBe(["case-question-waiting", "reminder-urgent"]);
        await bench.PassAsync(TimeSpan.FromMinutes(30));
        bench.Messages.ShouldNotContain(m => m.Reply.State == "digest");
    }

    [Fact]
    public async Task A_case_that_was_settled_before_the_digest_is_not_in_it()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", "no_hurry");
        var c = bench.Store.AllCases.Single();
        await bench.PressAsync("reviewer-1", "case.answer.submit", c.Id, c.Version, null, ("verdict", "yes"), ("answer", "Go ahead."));

        await bench.PassAsync(TimeSpan.FromDays(2));

        bench.Messages.ShouldNotContain(m => m.Reply.State == "digest");
    }

    [Fact]
    public async Task Without_times_each_case_comes_at_once()
    {
        await using var bench = new Bench();
        bench.Desk.Now = bench.Desk.Now with { Digest = [] };
        await SendAsync(bench, "nurse", "no_hurry");
        bench.In(Reviewers).Select(r => r.State).ShouldBe(["case-question-waiting"]);
    }

    [Fact]
    public async Task Whatever_crashes_a_digest_comes_once_and_lists_every_case()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            await using var bench = new Bench();
            bench.Crashes = new Random(seed);
            for (var i = 0; i < 25; i++)
            {
                await SendAsync(bench, "nurse" + i, "no_hurry");
            }

            await bench.PassAsync(TimeSpan.FromDays(2.5));

            var digests = bench.In(Reviewers).Where(r => r.State == "digest").ToList();
            digests.Count.ShouldBe(2);
            digests[0].Summary.ShouldBe("25 cases wait, no hurry.");
            bench.Store.AllCases.ShouldAllBe(c => !c.ForDigest);
        }
    }

    [Fact]
    public void The_next_digest_is_on_a_working_day()
    {
        var hours = new ReviewHours { Holidays = [new DateOnly(2026, 11, 30)] };
        var times = (TimeOnly[])[new(14, 0), new(9, 0)];
        DateTimeOffset At(int day, int hour) => new(2026, 11, day, hour, 0, 0, TimeSpan.Zero);

        hours.Next(At(26, 8), times).ShouldBe(At(26, 9));
        hours.Next(At(26, 9), times).ShouldBe(At(26, 14));
        hours.Next(At(26, 15), times).ShouldBe(At(27, 9));
        hours.Next(At(27, 15), times).ShouldBe(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
    }

    private static async Task SendAsync(Bench bench, string who, string needed)
    {
        await bench.SayAsync(who, "is an AI picture ok?");
        await bench.PressAsync(who, "consent.submit", bench.Find(who, "show"), null, ("question", $"Is an AI picture OK in the room of {who}?"), ("needed_by", needed));
    }
}

using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.People;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.People;

/// <summary>"Forget me": asked first, then done in one press.</summary>
public sealed class ForgetTests
{
    private const string Reviewers = FakeBot.ReviewersChannel;
    private const string Question = "Is an AI picture of ward 7 OK for our poster?";

    [Theory]
    [InlineData("forget me")]
    [InlineData(" Forget me! ")]
    [InlineData("/forget me")]
    public async Task It_says_what_goes_and_what_stays_and_erases_nothing_yet(string words)
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", Question);
        await bench.SayAsync("nurse", words);

        var sure = bench.Find("nurse", "forget-sure");
        var lines = Lines(sure);
        lines.ShouldContain("1 question with its answer, and all our conversations.");
        lines.ShouldContain("1 case with comms: what you wrote, what came back, your pictures.");
        lines.ShouldContain("Q-1 is still open: I withdraw it, and comms stops working on it.");
        lines.ShouldContain(l => l.StartsWith("Lines in the record", StringComparison.Ordinal));
        lines.ShouldNotContain("What you decided for others.");
        bench.Store.AllCases.ShouldHaveSingleItem().State.ShouldBe(CaseState.Waiting);

        await bench.PressAsync("nurse", ForgetHandler.Keep, sure);
        bench.Last("nurse").Heading.ShouldBe("Nothing was erased");
        bench.Store.AllCases.ShouldHaveSingleItem().State.ShouldBe(CaseState.Waiting);
    }

    [Fact]
    public async Task One_press_erases_it_and_the_reviewers_card_says_withdrawn_and_holds_nothing()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", Question);
        await bench.SayAsync("nurse", "forget me");
        await bench.PressAsync("nurse", ForgetHandler.Confirm, bench.Find("nurse", "forget-sure"));

        bench.Last("nurse").State.ShouldBe("forgotten");
        bench.Store.AllCases.ShouldBeEmpty();
        var card = bench.In(Reviewers).ShouldHaveSingleItem();
        card.State.ShouldBe("case-question-withdrawn");
        System.Text.Json.JsonSerializer.Serialize(card, Delivery.CoreJson.Default.Reply).ShouldNotContain("ward 7");
        System.Text.Json.JsonSerializer.Serialize(card, Delivery.CoreJson.Default.Reply).ShouldNotContain("nurse");

        await bench.SayAsync("nurse", "my questions");
        bench.Last("nurse").Summary.ShouldBe("You haven’t asked anything yet.");
        await bench.SayAsync("nurse", "forget me");
        await bench.PressAsync("nurse", ForgetHandler.Confirm, bench.Find("nurse", "forget-sure"));
        bench.Last("nurse").State.ShouldBe("forgotten");
    }

    [Fact]
    public async Task Who_had_asked_the_same_keeps_their_case_and_its_card_loses_the_copy()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", Question);
        await SendAsync(bench, "porter", Question);
        await bench.SayAsync("porter", "forget me");
        await bench.PressAsync("porter", ForgetHandler.Confirm, bench.Find("porter", "forget-sure"));

        var left = bench.Store.AllCases.ShouldHaveSingleItem();
        (left.Number, left.State, left.AlsoAsked.Count).ShouldBe(("Q-1", CaseState.Waiting, 0));
        Lines(bench.In(Reviewers)[0]).ShouldNotContain(l => l.Contains("Q-2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_that_waits_is_withdrawn_and_what_a_reviewer_decided_for_others_stays()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", Question);
        await bench.PressAsync("reviewer-1", "case.answer.submit", bench.Last(Reviewers), null, ("verdict", "yes"), ("answer", "Yes, if you label it."));
        await bench.SayAsync("reviewer-1", "forget me");
        Lines(bench.Find("reviewer-1", "forget-sure")).ShouldContain("What you decided for others.");
        await bench.PressAsync("reviewer-1", ForgetHandler.Confirm, bench.Find("reviewer-1", "forget-sure"));
        bench.Store.AllCases.ShouldHaveSingleItem().State.ShouldBe(CaseState.Answered);

        await bench.SayAsync("doctor", "check this: So proud of our new clinic and everyone who made it happen.");
        await bench.PressAsync("doctor", "consent.send", bench.Last("doctor"));
        await bench.SayAsync("doctor", "forget me");
        await bench.PressAsync("doctor", ForgetHandler.Confirm, bench.Find("doctor", "forget-sure"));
        bench.Find(Reviewers, "case-draft-withdrawn").Heading.ShouldBe("Withdrawn: draft D-1");
        System.Text.Json.JsonSerializer.Serialize(bench.Find(Reviewers, "case-draft-withdrawn"), Delivery.CoreJson.Default.Reply).ShouldNotContain("So proud");
    }

    private static async Task SendAsync(Bench bench, string who, string question)
    {
        await bench.SayAsync(who, "is an AI picture ok?");
        await bench.PressAsync(who, "consent.submit", bench.Find(who, "show"), null, ("question", question), ("needed_by", "today"));
    }

    private static List<string> Lines(Reply reply) => [.. reply.Blocks.SelectMany(b => b switch { ListBlock l => l.Items.Select(Text), LineBlock l => [Text(l.Line)], _ => [] })];

    private static string Text(Line line) => PlainText.Of(line, TimeZoneInfo.Utc);
}

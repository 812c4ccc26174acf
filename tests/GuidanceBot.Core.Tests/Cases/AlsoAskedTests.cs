using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Cases;

/// <summary>A question close to an open case joins its card, and one answer reaches everybody where they asked.</summary>
public sealed class AlsoAskedTests
{
    private const string Reviewers = FakeBot.ReviewersChannel;

    [Fact]
    public async Task Three_people_ask_the_same_and_one_answer_reaches_each_of_them_once()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", "Is an AI picture OK for our poster?");
        await SendAsync(bench, "porter", "is an AI picture ok for our poster");
        await SendAsync(bench, "doctor", "Would an AI picture be OK for our poster, please?");

        var card = bench.In(Reviewers).ShouldHaveSingleItem();
        Cards(card).ShouldContain("2 more: Q-2, Q-3.");
        await bench.PressAsync("reviewer-1", "case.answer.submit", card, null, ("verdict", "yes"), ("answer", "Yes, if you label it."), ("to_all", "on"));

        foreach (var who in (string[])["nurse", "porter", "doctor"])
        {
            bench.In(who).Count(r => r.State == "outcome-answered").ShouldBe(1, who);
        }

        bench.In(Reviewers).ShouldHaveSingleItem();
        bench.Store.AllCases.ShouldAllBe(c => c.State == CaseState.Answered);
        await bench.PassAsync(TimeSpan.FromDays(10));
        bench.In(Reviewers).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Without_the_tick_the_others_get_cards_of_their_own()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", "Is an AI picture OK for our poster?");
        await SendAsync(bench, "porter", "is an AI picture ok for our poster");
        await bench.PressAsync("reviewer-1", "case.answer.submit", bench.Last(Reviewers), null, ("verdict", "yes"), ("answer", "Yes, if you label it."));

        bench.In(Reviewers).Select(r => r.State).ShouldBe(["case-question-answered", "case-question-waiting"]);
        bench.In("porter").ShouldNotContain(r => r.State == "outcome-answered");
    }

    [Fact]
    public async Task An_answer_that_could_not_reach_one_of_them_is_told_and_its_correction_still_follows()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", "Is an AI picture OK for our poster?");
        await SendAsync(bench, "porter", "is an AI picture ok for our poster");
        var card = bench.Last(Reviewers);
        await bench.PressAsync("reviewer-1", "case.mute", card);
        await bench.PressAsync("reviewer-1", "case.answer.submit", bench.In(Reviewers)[0], null, ("verdict", "yes"), ("answer", "Yes, if you label it."), ("to_all", "on"));
        var joined = bench.Store.AllCases.Single(c => c.Number == "Q-2");
        await ((IInbox)bench.Store).InsertAsync(ClockAddress.Act("unheard:1", Reminders.Unheard, joined.Id, bench.Clock.Now), TestContext.Current.CancellationToken);
        await bench.PumpAsync();

        bench.Find(Reviewers, "reminder-unheard").Summary.ShouldBe("Q-2 didn’t reach the asker.");
        bench.Store.AllCases.Single(c => c.Number == "Q-2").JoinedTo.ShouldBe(card.Ref);
        await bench.PressAsync("reviewer-1", "case.correct.submit", bench.In(Reviewers)[0], null, ("verdict", "no"), ("answer", "No."), ("way_to_yes", "A drawing is fine."), ("why", "The guidance says otherwise."));
        bench.In("porter").ShouldContain(r => r.State == "answer-corrected");
    }

    [Fact]
    public async Task Everyone_who_asked_sees_that_somebody_has_it_and_whose_is_split_off_sees_that_it_waits()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", "Is an AI picture OK for our poster?");
        await SendAsync(bench, "porter", "is an AI picture ok for our poster");
        await bench.PressAsync("reviewer-1", "case.claim", bench.Last(Reviewers));
        bench.In("nurse").ShouldContain(r => r.State == "asker-claimed");
        bench.In("porter").ShouldContain(r => r.State == "asker-claimed");
        await SendAsync(bench, "doctor", "is an AI picture ok for our poster?");
        bench.In("doctor").ShouldContain(r => r.State == "asker-claimed");

        await bench.PressAsync("reviewer-1", "case.split", bench.Last(Reviewers), 2);
        bench.In("nurse").ShouldContain(r => r.State == "asker-claimed");
        bench.In("porter").ShouldNotContain(r => r.State == "asker-claimed");
        bench.In("porter").ShouldContain(r => r.State == "asker-waiting");
    }

    [Fact]
    public async Task A_question_is_split_off_by_a_reviewer_and_waits_on_its_own()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", "Is an AI picture OK for our poster?");
        await SendAsync(bench, "porter", "is an AI picture ok for our poster");
        var card = bench.Last(Reviewers);
        card.Actions.ShouldContain(a => a.Label == "Split off Q-2");
        (await bench.PressAsync("doctor", "case.split", card, 2))!.Refusal.ShouldNotBeNull();
        (await bench.PressAsync("reviewer-1", "case.split", card, 2))!.Refusal.ShouldBeNull();

        bench.In(Reviewers).Select(r => r.State).ShouldBe(["case-question-waiting", "case-question-waiting"]);
        Cards(bench.In(Reviewers)[0]).ShouldNotContain("Also asked by");
        (await bench.PressAsync("reviewer-1", "case.split", card, 2))!.Refusal.ShouldBe("It isn’t on this card any more.");
    }

    [Fact]
    public async Task Everyone_who_asked_hears_that_it_takes_longer_and_reviewers_are_reminded_once()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", "Is an AI picture OK for our poster?");
        await SendAsync(bench, "porter", "is an AI picture ok for our poster");
        await bench.PassAsync(TimeSpan.FromHours(3));

        bench.In("nurse").Count(r => r.State == "reminder-asker").ShouldBe(1);
        bench.In("porter").Count(r => r.State == "reminder-asker").ShouldBe(1);
        bench.In(Reviewers).Count(r => r.State == "reminder-due").ShouldBe(1);
    }

    [Fact]
    public async Task A_correction_reaches_whoever_got_what_it_corrects()
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", "Is an AI picture OK for our poster?");
        await SendAsync(bench, "porter", "is an AI picture ok for our poster");
        await bench.PressAsync("reviewer-1", "case.answer.submit", bench.Last(Reviewers), null, ("verdict", "yes"), ("answer", "Yes."), ("to_all", "on"));
        await bench.PressAsync("reviewer-1", "case.correct.submit", bench.Last(Reviewers), null, ("verdict", "no"), ("answer", "No."), ("way_to_yes", "A drawing is fine."), ("why", "The guidance says otherwise."));

        bench.In("porter").ShouldContain(r => r.State == "answer-corrected");
        bench.In("nurse").ShouldContain(r => r.State == "answer-corrected");
    }

    [Theory]
    [InlineData("consent.send_nameless", "today")]
    [InlineData("consent.submit", "now")]
    public async Task A_nameless_and_an_urgent_one_keep_cards_of_their_own(string verb, string needed)
    {
        await using var bench = new Bench();
        await SendAsync(bench, "nurse", "Is an AI picture OK for our poster?");
        await SendAsync(bench, "porter", "Is an AI picture OK for our poster?", verb, needed);

        bench.Store.AllCases.ShouldAllBe(c => c.JoinedTo == null);
        bench.In(Reviewers).Count(r => r.State.StartsWith("case-", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("Can I post a photo of my ward?", "can i post a photo of my ward", true)]
    [InlineData("Can I post a photo of my ward?", "Could I post the photo of our ward please?", true)]
    [InlineData("Can I post a photo of my ward?", "Can I post a photo of my patient?", false)]
    [InlineData("May I post it with consent from the family?", "May I post it without consent from the family?", false)]
    [InlineData("Is it OK to name the speaker?", "Is it not OK to name the speaker?", false)]
    [InlineData("May I post slides from the 2025 stroke congress?", "May I post slides from the 2026 stroke congress?", false)]
    [InlineData("Is it OK?", "Can I?", false)]
    public void Close_means_the_same_words_or_nearly(string one, string other, bool same)
    {
        AlikeCases.Same(one, other).ShouldBe(same);
        AlikeCases.Same(other, one).ShouldBe(same);
    }

    private static string Cards(Core.Conversations.Replies.Reply card) => System.Text.Json.JsonSerializer.Serialize(card, System.Text.Json.JsonSerializerOptions.Web);

    private static async Task SendAsync(Bench bench, string who, string question, string verb = "consent.submit", string needed = "today")
    {
        await bench.SayAsync(who, "is an AI picture ok?");
        await bench.PressAsync(who, verb, bench.Find(who, "show"), null, ("question", question), ("needed_by", needed));
    }
}

using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Cases;

/// <summary>The human loop, step by step, as asker and reviewers see it.</summary>
public sealed class CaseWalkTests : IAsyncDisposable
{
    private const string Cards = FakeBot.ReviewersChannel;
    private readonly Bench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Nothing_reaches_a_person_before_the_press()
    {
        await _bench.SayAsync("nurse", "is an AI picture ok?");

        _bench.Last("nurse").State.ShouldBe("show");
        _bench.In(Cards).ShouldBeEmpty();
        _bench.Store.AllCases.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_press_makes_one_case_however_often_it_is_pressed()
    {
        await SendAsync("nurse");
        await _bench.PressAsync("nurse", "consent.send", _bench.Find("nurse", "show"));

        _bench.Store.AllCases.ShouldHaveSingleItem().Number.ShouldBe("Q-1");
        _bench.In(Cards).ShouldHaveSingleItem().State.ShouldBe("case-question-waiting");
        _bench.In("nurse").Count(r => r.State == "asker-waiting").ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_else_cannot_send_my_question()
    {
        await _bench.SayAsync("nurse", "is an AI picture ok?");

        (await _bench.PressAsync("porter", "consent.send", _bench.Find("nurse", "show")))!.Refusal.ShouldNotBeNull();
        _bench.Store.AllCases.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_answer_comes_back_where_it_was_asked_and_the_card_says_so()
    {
        var c = await SendAsync("nurse");
        await _bench.PressAsync("reviewer-1", "case.claim", c);
        _bench.Last("nurse").State.ShouldBe("asker-claimed");
        await AnswerAsync("reviewer-1", "yes_if", "Fine, if it shows nobody real.");

        var outcome = _bench.Last("nurse");
        outcome.State.ShouldBe("outcome-answered");
        outcome.Heading.ShouldBe("Comms says: yes, if…");
        outcome.Alert.ShouldBeTrue();
        _bench.In(Cards).ShouldHaveSingleItem().Heading.ShouldBe("Answered: question Q-1");
    }

    [Fact]
    public async Task Exactly_one_of_two_claims_wins_and_the_other_hears_who_did()
    {
        var c = await SendAsync("nurse");
        (await _bench.PressAsync("reviewer-1", "case.claim", c))!.Refusal.ShouldBeNull();

        (await _bench.PressAsync("reviewer-2", "case.claim", c))!.Refusal.ShouldNotBeNull();
        _bench.Store.AllCases[0].HolderName.ShouldBe("reviewer-1");
    }

    [Fact]
    public async Task A_no_without_a_way_to_yes_is_refused()
    {
        await SendAsync("nurse");

        var refused = await _bench.PressAsync("reviewer-1", "case.answer.submit", _bench.Last(Cards), null, ("verdict", "no"), ("answer", "No."));

        refused!.Refusal.ShouldBe("With a no, say what would be fine, or who can allow it.");
        _bench.Store.AllCases[0].State.ShouldBe(CaseState.Waiting);
    }

    [Fact]
    public async Task Nobody_answers_their_own_question()
    {
        var c = await SendAsync("reviewer-1");

        (await _bench.PressAsync("reviewer-1", "case.claim", c))!.Refusal.ShouldBe("It’s your own: someone else in comms has to decide it.");
    }

    [Fact]
    public async Task Staff_who_press_a_reviewers_button_are_refused()
    {
        var c = await SendAsync("nurse");

        (await _bench.PressAsync("porter", "case.claim", c))!.Refusal.ShouldBe("Only comms reviewers can do that.");
    }

    [Fact]
    public async Task A_question_back_pauses_the_clock_and_the_reply_lands_on_the_case()
    {
        var c = await SendAsync("nurse");
        var target = _bench.Store.AllCases[0].TargetAt;
        await _bench.PressAsync("reviewer-1", "case.ask_back.submit", c, null, ("ask_back", "Does it show faces?"), ("choices", "No faces\nYes"));
        _bench.Last("nurse").State.ShouldBe("outcome-asked-back");
        await _bench.PassAsync(TimeSpan.FromHours(1));

        await _bench.PressAsync("nurse", "case.reply", _bench.Last("nurse"), 1);

        var now = _bench.Store.AllCases[0];
        now.State.ShouldBe(CaseState.Claimed);
        now.TargetAt.ShouldBe(target + TimeSpan.FromHours(1));
        now.Lines[^1].ShouldBe(new CaseLine(true, "No faces", _bench.Clock.Now));
    }

    [Fact]
    public async Task What_the_asker_writes_while_it_is_open_lands_on_the_case_and_afterwards_starts_fresh()
    {
        await SendAsync("nurse");
        await _bench.SayAsync("nurse", "it's for the ward poster");
        _bench.Store.AllCases[0].Lines.ShouldHaveSingleItem().Text.ShouldBe("it's for the ward poster");
        await AnswerAsync("reviewer-1", "yes", "Go ahead.");

        await _bench.SayAsync("nurse", "can i tweet this slide?");

        _bench.Last("nurse").State.ShouldBe("answer-yes-if");
    }

    [Fact]
    public async Task Whoever_decides_on_an_old_card_is_told_what_changed_and_keeps_their_words()
    {
        var c = await SendAsync("nurse");
        await _bench.SayAsync("nurse", "sorry, it is for Instagram");

        var refused = await _bench.PressAsync("reviewer-1", "case.answer.submit", c, null, ("verdict", "yes"), ("answer", "Fine on a poster."));

        refused!.Refusal!.ShouldContain("sorry, it is for Instagram");
        _bench.Store.AllCases[0].State.ShouldBe(CaseState.Waiting);
        (await _bench.Get<ICases>().HistoryAsync(c.Ref, CancellationToken.None))[^1].Text.ShouldBe("Fine on a poster.");
    }

    [Fact]
    public async Task Still_unsure_opens_it_again_with_one_tap()
    {
        await SendAsync("nurse");
        await AnswerAsync("reviewer-1", "yes", "Go ahead.");
        await _bench.PressAsync("nurse", "outcome.unsure", _bench.Last("nurse"));

        _bench.Store.AllCases[0].State.ShouldBe(CaseState.Waiting);
        _bench.In(Cards).ShouldHaveSingleItem().State.ShouldBe("case-question-reopened");
        _bench.Last("nurse").Heading.ShouldBe("It’s with comms again");
        await AnswerAsync("reviewer-2", "no", "Better not.", "Use a photo from the library.");
        _bench.In("nurse").Count(r => r.State == "outcome-answered").ShouldBe(2);
    }

    [Fact]
    public async Task That_solves_it_is_shown_to_both()
    {
        await SendAsync("nurse");
        await AnswerAsync("reviewer-1", "yes", "Go ahead.");
        await _bench.PressAsync("nurse", "outcome.solved", _bench.Last("nurse"));

        _bench.Last("nurse").State.ShouldBe("outcome-solved");
        PlainText.Of(_bench.Last(Cards), TimeZoneInfo.Utc).ShouldContain("The asker said: that solves it");
    }

    [Fact]
    public async Task A_case_that_nobody_answers_expires_and_the_asker_is_told()
    {
        await SendAsync("nurse");
        await _bench.PassAsync(TimeSpan.FromDays(3));

        _bench.Store.AllCases[0].State.ShouldBe(CaseState.Expired);
        _bench.Last("nurse").State.ShouldBe("outcome-expired");
    }

    [Fact]
    public async Task Reminders_stop_once_somebody_has_it()
    {
        var c = await SendAsync("nurse");
        await _bench.PressAsync("reviewer-1", "case.claim", c);
        var before = (await _bench.Get<ICases>().HistoryAsync(c.Ref, CancellationToken.None)).Count;
        await AnswerAsync("reviewer-1", "yes", "Go ahead.");
        await _bench.PassAsync(TimeSpan.FromDays(10));

        (await _bench.Get<ICases>().HistoryAsync(c.Ref, CancellationToken.None)).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_withdrawn_question_is_closed_for_reviewers_too()
    {
        var c = await SendAsync("nurse");
        await _bench.PressAsync("nurse", "case.withdraw", _bench.Last("nurse"));

        _bench.Last("nurse").State.ShouldBe("asker-withdrawn");
        (await _bench.PressAsync("reviewer-1", "case.claim", c.Ref))!.Refusal.ShouldBe("It’s closed: withdrawn. Reopen it first.");
    }

    [Fact]
    public async Task A_question_without_a_name_shows_no_trace_of_who_asked()
    {
        await _bench.SayAsync("nurse", "is an AI picture ok?");
        await _bench.PressAsync("nurse", "consent.send_nameless", _bench.Find("nurse", "show"));
        await _bench.SayAsync("nurse", "it is for the poster");
        await AnswerAsync("reviewer-1", "yes", "Go ahead.");

        foreach (var card in _bench.In(Cards))
        {
            System.Text.Json.JsonSerializer.Serialize(card, Core.Delivery.CoreJson.Default.Reply).ShouldNotContain("nurse");
        }

        foreach (var move in await _bench.Get<ICases>().HistoryAsync(_bench.Store.AllCases[0].Id, CancellationToken.None))
        {
            System.Text.Json.JsonSerializer.Serialize(move, Core.Delivery.CoreJson.Default.CaseMove).ShouldNotContain("nurse");
        }
    }

    private async Task<Reply> SendAsync(string who)
    {
        await _bench.SayAsync(who, "is an AI picture ok?");
        await _bench.PressAsync(who, "consent.send", _bench.Find(who, "show"));
        return _bench.Last(Cards);
    }

    private Task AnswerAsync(string who, string verdict, string words, string? way = null) =>
        _bench.PressAsync(who, "case.answer.submit", _bench.Last(Cards), null, ("verdict", verdict), ("answer", words), ("way_to_yes", way ?? ""));
}

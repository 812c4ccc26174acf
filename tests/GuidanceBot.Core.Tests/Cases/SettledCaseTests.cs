using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Cases;

/// <summary>Reminders, handing on, corrections and decisions, as asker and reviewers see them.</summary>
public sealed class SettledCaseTests : IAsyncDisposable
{
    private const string Cards = FakeBot.ReviewersChannel;
    private readonly Bench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Before_the_target_reviewers_hear_that_nobody_has_it()
    {
        var c = await SendAsync();
        var target = _bench.Store.AllCases[0].TargetAt;
        await _bench.PassAsync((target - _bench.Clock.Now) * 0.8);

        _bench.In(Cards).Count(r => r.State == "reminder-due").ShouldBe(1);
        _bench.In("nurse").ShouldNotContain(r => r.State == "reminder-asker");
        _bench.Find(Cards, "reminder-due").Ref.ShouldBe(c.Ref);
    }

    [Fact]
    public async Task After_the_target_the_backup_and_the_asker_are_told_once()
    {
        _bench.Desk.Now = _bench.Desk.Now with { Backup = [new ConversationAddress(FakeChatEdge.Name, "t1", "backup")] };
        await SendAsync();
        await _bench.PassAsync(_bench.Store.AllCases[0].TargetAt - _bench.Clock.Now + TimeSpan.FromMinutes(5));

        _bench.In("backup").ShouldHaveSingleItem().State.ShouldBe("reminder-overdue");
        _bench.In("nurse").Count(r => r.State == "reminder-asker").ShouldBe(1);
    }

    [Fact]
    public async Task A_muted_case_pings_nobody()
    {
        var c = await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.mute", c);
        await _bench.PassAsync(TimeSpan.FromHours(3));

        _bench.In(Cards).ShouldNotContain(r => r.State.StartsWith("reminder-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cant_wait_reaches_whoever_is_on_call()
    {
        _bench.Desk.Now = _bench.Desk.Now with { OnCall = [new ConversationAddress(FakeChatEdge.Name, "t1", "on-call")] };
        await SendAsync();
        await _bench.PressAsync("nurse", "case.urgent", _bench.Find("nurse", "asker-waiting"));

        _bench.Last("on-call").State.ShouldBe("reminder-urgent");
        _bench.Store.AllCases[0].TargetAt.ShouldBe(_bench.Clock.Now + TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Whoever_has_it_hands_it_on_by_name()
    {
        var second = new AccountId(FakeChatEdge.Name, "t1", "reviewer-2");
        _bench.Desk.Now = _bench.Desk.Now with { Reviewers = [new ReviewerName(second, "the second reviewer")] };
        await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.claim", _bench.Last(Cards));
        await _bench.PressAsync("reviewer-1", "case.reassign.submit", _bench.Last(Cards), null, ("to", second.Key), ("handover", "You know this team."));

        _bench.Store.AllCases[0].Holder.ShouldBe(second);
        (await _bench.PressAsync("reviewer-1", "case.release", _bench.Last(Cards)))!.Refusal.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_outside_the_list_can_be_given_a_case()
    {
        await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.claim", _bench.Last(Cards));

        (await _bench.PressAsync("reviewer-1", "case.reassign.submit", _bench.Last(Cards), null, ("to", "fake:t1:porter")))!.Refusal.ShouldNotBeNull();
        _bench.Store.AllCases[0].HolderName.ShouldBe("reviewer-1");
    }

    [Fact]
    public async Task A_case_isnt_handed_on_to_whoever_sent_it()
    {
        _bench.Desk.Now = _bench.Desk.Now with { Reviewers = [new ReviewerName(new AccountId(FakeChatEdge.Name, "t1", "nurse"), "the nurse")] };
        await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.claim", _bench.Last(Cards));

        (await _bench.PressAsync("reviewer-1", "case.reassign.submit", _bench.Last(Cards), null, ("to", "fake:t1:nurse")))!.Refusal!.ShouldStartWith("They sent it themselves.");
        _bench.Store.AllCases[0].HolderName.ShouldBe("reviewer-1");
    }

    [Fact]
    public async Task What_was_approved_and_corrected_since_is_not_posted_and_stays_marked()
    {
        await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.approve", _bench.Last(Cards));
        _bench.Last(Cards).Actions.ShouldContain(a => a.Verb == "case.posted");
        await _bench.PressAsync("reviewer-2", "case.correct.submit", _bench.Last(Cards), null, ("verdict", "no"), ("answer", "No."), ("way_to_yes", "Ask the desk."), ("why", "It was wrong."));

        _bench.Last(Cards).Actions.ShouldNotContain(a => a.Verb == "case.posted");
        (await _bench.PressAsync("reviewer-1", "case.posted.submit", _bench.Last(Cards), null, ("posted_at", "https://social.example/1")))!.Refusal!.ShouldContain("corrected since");
        _bench.Find("nurse", "answer-corrected").ShouldNotBeNull();
        _bench.In("nurse").ShouldNotContain(r => r.State == "outcome-posted");
    }

    [Fact]
    public async Task A_correction_marks_the_old_answer_and_brings_a_new_one()
    {
        await AnsweredAsync();
        await _bench.PressAsync("reviewer-2", "case.correct.submit", _bench.Last(Cards), null, ("verdict", "yes_if"), ("answer", "Only with a line that says so."), ("why", "The guidance changed."));

        _bench.Find("nurse", "answer-corrected").Blocks.OfType<BeforeBlock>().ShouldHaveSingleItem().Text.ShouldBe("Go ahead.");
        _bench.Last("nurse").State.ShouldBe("correction");
        _bench.Last("nurse").Alert.ShouldBeTrue();
        _bench.In("nurse").ShouldNotContain(r => r.State == "outcome-answered");
    }

    [Fact]
    public async Task A_correction_that_says_no_needs_a_way_to_yes()
    {
        await AnsweredAsync();

        (await _bench.PressAsync("reviewer-2", "case.correct.submit", _bench.Last(Cards), null, ("verdict", "no"), ("answer", "No."), ("why", "It was wrong.")))!.Refusal.ShouldBe("With a no, say what would be fine, or who can allow it.");
        _bench.Last("nurse").State.ShouldBe("outcome-answered");
    }

    [Fact]
    public async Task A_corrected_answer_can_still_be_reopened_or_acknowledged()
    {
        await A_correction_marks_the_old_answer_and_brings_a_new_one();
        await _bench.PressAsync("nurse", "outcome.solved", _bench.Last("nurse"));
        _bench.Last("nurse").State.ShouldBe("outcome-solved");
        _bench.Find("nurse", "answer-corrected").ShouldNotBeNull();

        await _bench.PressAsync("nurse", "outcome.unsure", _bench.Last("nurse"));
        _bench.Store.AllCases[0].State.ShouldBe(CaseState.Waiting);
    }

    [Fact]
    public async Task A_decision_is_kept_in_general_words_with_a_last_day()
    {
        await AnsweredAsync();
        await _bench.PressAsync("reviewer-1", "case.keep.submit", _bench.Last(Cards), null, ("general_question", "May staff post an AI-made picture?"), ("general_answer", "You may post an AI-made picture if you say that it is one."), ("good_for", "30"));

        var kept = _bench.Store.Kept.ShouldHaveSingleItem();
        kept.Document.ShouldBe("ruling:Q-1");
        var ruling = RulingDocument.RulingIn(kept.Document, kept.Content);
        ruling.Question.ShouldBe("May staff post an AI-made picture?");
        ruling.GoodUntil.ShouldBe(DateOnly.FromDateTime(_bench.Clock.Now.UtcDateTime).AddDays(30));
        _bench.Last(Cards).Actions.ShouldNotContain(a => a.Verb == "case.keep");
    }

    [Theory]
    [InlineData("case.correct.submit")]
    [InlineData("case.decline.submit")]
    [InlineData("case.answer.submit")]
    public async Task A_decision_falls_with_the_answer_that_it_was_kept_of(string verb)
    {
        await AnsweredAsync();
        (await KeepAsync("reviewer-1", _bench.Last(Cards)))!.Refusal.ShouldBeNull();
        if (verb != "case.correct.submit")
        {
            await _bench.PressAsync("nurse", "outcome.unsure", _bench.Last("nurse"));
            _bench.Store.Kept.ShouldHaveSingleItem();
        }

        await _bench.PressAsync("reviewer-2", verb, _bench.Last(Cards), null, ("verdict", "no"), ("answer", "Not lifelike ones."), ("reason", "Not lifelike ones."), ("way_to_yes", "A drawing is fine."), ("why", "It was wrong."));

        _bench.Store.Kept.ShouldBeEmpty();
        _bench.Last(Cards).Actions.ShouldContain(a => a.Verb == "case.keep");
        (await KeepAsync("reviewer-2", _bench.Last(Cards)))!.Refusal.ShouldBeNull();
        RulingDocument.RulingIn(_bench.Store.Kept[0].Document, _bench.Store.Kept[0].Content).Verdict.ShouldBe(Verdict.No);
    }

    [Theory]
    [InlineData("reviewer-1", "a comms reviewer")]
    [InlineData("lead-1", "the comms lead")]
    public async Task A_decision_says_which_role_decided(string who, string role)
    {
        var c = await SendAsync();
        await _bench.PressAsync(who, "case.answer.submit", c, null, ("verdict", "yes"), ("answer", "Go ahead."));
        (await KeepAsync("reviewer-2", _bench.Last(Cards)))!.Refusal.ShouldBeNull();

        RulingDocument.RulingIn(_bench.Store.Kept[0].Document, _bench.Store.Kept[0].Content).DecidedBy.ShouldBe(role);
    }

    [Fact]
    public async Task A_decision_against_what_stands_is_kept_only_once_somebody_says_so_and_by_the_words_that_were_sent()
    {
        await AnsweredAsync();
        const string Asks = "May I share a conference slide?";
        (await KeepAsync("reviewer-1", _bench.Last(Cards), Asks))!.Refusal!.ShouldStartWith("It may clash with ");
        _bench.Store.Kept.ShouldBeEmpty();

        (await KeepAsync("reviewer-1", _bench.Last(Cards), Asks, ("keep_anyway", "on")))!.Refusal.ShouldBeNull();
        _bench.Store.Kept.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whoever_takes_over_waits_for_the_same_reply_and_can_hand_that_on_too()
    {
        var second = new AccountId(FakeChatEdge.Name, "t1", "reviewer-2");
        _bench.Desk.Now = _bench.Desk.Now with { Reviewers = [new ReviewerName(second, "the second reviewer")] };
        await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.ask_back.submit", _bench.Last(Cards), null, ("ask_back", "Is it on show?"), ("choices", "Yes\nNo"));
        var asked = _bench.Last("nurse");
        (await _bench.PressAsync("reviewer-3", "case.take_over", _bench.Last(Cards)))!.Refusal.ShouldBeNull();
        _bench.Store.AllCases[0].State.ShouldBe(CaseState.AskedBack);
        (await _bench.PressAsync("reviewer-3", "case.reassign.submit", _bench.Last(Cards), null, ("to", second.Key)))!.Refusal.ShouldBeNull();

        (await _bench.PressAsync("nurse", "case.reply", asked, 1))!.Refusal.ShouldBeNull();

        _bench.Store.AllCases[0].State.ShouldBe(CaseState.Claimed);
        _bench.Store.AllCases[0].Holder.ShouldBe(second);
        _bench.Store.AllCases[0].Lines[^1].Text.ShouldBe("Yes");
        _bench.In("nurse").ShouldNotContain(r => r.State == "outcome-asked-back");
        _bench.In("nurse").Count(r => r.State == "outcome-replied").ShouldBe(1);
    }

    [Fact]
    public async Task A_reply_to_a_question_that_was_let_go_still_lands_on_the_case()
    {
        await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.ask_back.submit", _bench.Last(Cards), null, ("ask_back", "Is it on show?"), ("choices", "Yes\nNo"));
        var asked = _bench.Last("nurse");
        await _bench.PressAsync("reviewer-1", "case.release", _bench.Last(Cards));
        _bench.Store.AllCases[0].State.ShouldBe(CaseState.Waiting);

        (await _bench.PressAsync("nurse", "case.reply", asked, 2))!.Refusal.ShouldBeNull();

        _bench.Store.AllCases[0].Lines[^1].Text.ShouldBe("No");
        _bench.In("nurse").ShouldNotContain(r => r.State == "outcome-asked-back");
        _bench.In("nurse").Count(r => r.State == "outcome-replied").ShouldBe(1);
    }

    [Fact]
    public async Task A_question_back_that_nobody_answers_is_brought_up_once_and_then_ends()
    {
        await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.ask_back.submit", _bench.Last(Cards), null, ("ask_back", "Is it on show?"));
        await _bench.PassAsync(TimeSpan.FromDays(30));

        _bench.In("nurse").Count(r => r.Heading == "Comms is waiting for your reply").ShouldBe(1);
        _bench.Store.AllCases[0].State.ShouldBe(CaseState.Expired);
        _bench.Last("nurse").Heading.ShouldBe("Q-1 is closed: comms had a question for you");
        _bench.In(Cards).ShouldNotContain(r => r.State.StartsWith("reminder-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_that_is_let_go_after_its_target_goes_to_the_backup_as_late_and_nobody_hears_that_it_is_due_soon()
    {
        _bench.Desk.Now = _bench.Desk.Now with { Backup = [new ConversationAddress(FakeChatEdge.Name, "t1", "backup")] };
        await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.claim", _bench.Last(Cards));
        await _bench.PassAsync(_bench.Store.AllCases[0].TargetAt - _bench.Clock.Now + TimeSpan.FromHours(1));
        await _bench.PressAsync("reviewer-1", "case.release", _bench.Last(Cards));
        await _bench.PassAsync(TimeSpan.FromMinutes(5));

        _bench.In("backup").ShouldHaveSingleItem().Summary.ShouldContain("late");
        _bench.In(Cards).ShouldNotContain(r => r.State == "reminder-due");
        _bench.Find("nurse", "reminder-asker").Summary.ShouldContain("taking longer");
    }

    [Fact]
    public async Task Nobody_is_said_to_have_been_told_where_nobody_was_and_a_case_that_was_opened_again_is_not_muted()
    {
        var c = await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.mute", c);
        await _bench.PassAsync(_bench.Store.AllCases[0].TargetAt - _bench.Clock.Now + TimeSpan.FromMinutes(5));
        var text = System.Text.Json.JsonSerializer.Serialize(_bench.Find("nurse", "reminder-asker"), Core.Delivery.CoreJson.Default.Reply);
        text.ShouldNotContain("backup");
        (await _bench.Get<ICases>().HistoryAsync(_bench.Store.AllCases[0].Id, TestContext.Current.CancellationToken)).ShouldAllBe(m => m.Text == null || !m.Text.Contains("told", StringComparison.Ordinal));

        await _bench.PressAsync("reviewer-1", "case.answer.submit", _bench.Last(Cards), null, ("verdict", "yes"), ("answer", "Go ahead."));
        await _bench.PressAsync("nurse", "outcome.unsure", _bench.Last("nurse"));
        _bench.Store.AllCases[0].Muted.ShouldBeFalse();
    }

    [Fact]
    public async Task Only_reviewers_keep_decisions_and_only_settled_ones()
    {
        var c = await SendAsync();
        (await KeepAsync("reviewer-1", c))!.Refusal.ShouldNotBeNull();
        await _bench.PressAsync("reviewer-1", "case.answer.submit", c, null, ("verdict", "yes"), ("answer", "Go ahead."));
        (await KeepAsync("nurse", _bench.Last(Cards)))!.Refusal.ShouldNotBeNull();
        (await KeepAsync("porter", _bench.Last(Cards)))!.Refusal.ShouldNotBeNull();

        _bench.Store.Kept.ShouldBeEmpty();
    }

    [Fact]
    public void A_kept_decision_is_a_document_that_can_be_quoted_exactly()
    {
        var ruling = new Ruling
        {
            Id = "Q-7",
            Question = "May staff post an AI-made picture?",
            Verdict = Verdict.YesIf,
            Text = "You may post an AI-made picture if you say that it is one. Say it in the post itself.",
            WayToYes = "Ask the comms desk for a photo instead.",
            GuidanceVersion = "sha256:0",
            Owner = "fake:t1:lead-1",
            DecidedAt = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
            GoodUntil = new DateOnly(2027, 2, 18),
        };
        var document = RulingDocument.Read("ruling:Q-7", RulingDocument.ToBytes(ruling));

        var clause = document.Clauses.ShouldHaveSingleItem();
        clause.Sentences.Select(s => s.Of(document.Text)).ShouldBe(["You may post an AI-made picture if you say that it is one.", "Say it in the post itself.", "Ask the comms desk for a photo instead."]);
        clause.Full.ShouldStartWith("May staff post an AI-made picture?: You may");
        document.Text.ShouldNotContain("lead-1");
    }

    private Task<ActResult?> KeepAsync(string who, Reply card, string question = "May staff post it?", params (string, string)[] more) => _bench.PressAsync(who, "case.keep.submit", card, null, [("general_question", question), ("general_answer", "You may post it."), ("good_for", "90"), .. more]);

    private async Task AnsweredAsync()
    {
        var c = await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.answer.submit", c, null, ("verdict", "yes"), ("answer", "Go ahead."));
    }

    private async Task<Reply> SendAsync()
    {
        await _bench.SayAsync("nurse", "is an AI picture ok?");
        await _bench.PressAsync("nurse", "consent.send", _bench.Find("nurse", "show"));
        return _bench.Last(Cards);
    }
}

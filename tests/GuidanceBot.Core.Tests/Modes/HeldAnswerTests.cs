using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Modes;
using GuidanceBot.Core.Questions;
using GuidanceBot.TestKit.Chat;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Modes;

/// <summary>What comms reads first, step by step, as asker and reviewers see it.</summary>
public sealed class HeldAnswerTests
{
    private const string Cards = FakeBot.ReviewersChannel;
    private const string Slide = "can i share this slide?";

    [Fact]
    public async Task In_shadow_the_answer_waits_and_its_card_is_the_answer_form_filled_in()
    {
        await using var bench = await OpenAsync(Mode.Shadow);
        await bench.SayAsync("nurse", Slide);

        bench.In("nurse").Select(r => r.State).ShouldBe(["welcome-assisted", "asker-waiting-assisted"]);
        bench.Last("nurse").Heading.ShouldBe("Comms reads my answer first");
        var card = bench.Last(Cards);
        card.Actions.Take(2).Select(a => a.Label).ShouldBe([Words.ApproveAsItIs, Words.EditAndApprove]);
        var form = CaseForms.Answer(bench.Store.AllCases.ShouldHaveSingleItem());
        form.Fields.OfType<PickField>().First(f => f.Name == "verdict").Value.ShouldBe("yes_if");
        form.Fields.OfType<TextField>().First(f => f.Name == "answer").Value.ShouldBe("You may share it if this is true:\n– you name the speaker");
        form.Fields.OfType<PickField>().First(f => f.Name == "clause").Value.ShouldBe("c1");
    }

    [Fact]
    public async Task One_press_lets_it_out_and_the_asker_reads_who_approved_it()
    {
        await using var bench = await OpenAsync(Mode.Shadow);
        await bench.SayAsync("nurse", Slide);
        (await bench.PressAsync("reviewer-1", "case.approve", bench.Last(Cards)))!.Refusal.ShouldBeNull();

        var outcome = bench.Last("nurse");
        outcome.Heading.ShouldBe("Comms says: yes, if…");
        Text(outcome).ShouldContain("you name the speaker");
        Text(outcome).ShouldContain("a comms reviewer approved it at");
        bench.Store.AllCases[0].Outcome.ShouldNotBeNull().ShouldSatisfyAllConditions(o => o.FromBot.ShouldBeTrue(), o => o.WithEdits.ShouldBeFalse());
    }

    [Fact]
    public async Task An_edited_answer_says_so()
    {
        await using var bench = await OpenAsync(Mode.Shadow);
        await bench.SayAsync("nurse", Slide);
        await bench.PressAsync("reviewer-1", "case.answer.submit", bench.Last(Cards), null, ("verdict", "yes"), ("answer", "Yes, go ahead."), ("clause", "c1"));

        Text(bench.Last("nurse")).ShouldContain("a comms reviewer approved it with edits at");
    }

    [Fact]
    public async Task In_assisted_what_is_sure_goes_out_at_once_and_what_is_not_waits()
    {
        await using var bench = await OpenAsync(Mode.Assisted);
        await bench.SayAsync("nurse", Slide);
        bench.Last("nurse").State.ShouldBe("answer-yes-if");
        bench.In(Cards).ShouldBeEmpty();

        await bench.SayAsync("nurse", "is an AI picture ok?");
        bench.Last("nurse").State.ShouldBe("asker-waiting-assisted");
        var c = bench.Store.AllCases.ShouldHaveSingleItem();
        c.Held!.CanGoOut.ShouldBeFalse();
        (await bench.PressAsync("reviewer-1", "case.approve", bench.Last(Cards)))!.Refusal.ShouldNotBeNull();
    }

    [Fact]
    public async Task Whoever_was_not_told_before_typing_is_asked_before_anything_goes_to_a_person()
    {
        await using var bench = await OpenAsync(Mode.Shadow, welcome: false);
        await bench.SayAsync("nurse", Slide);

        var consent = bench.Last("nurse");
        consent.State.ShouldBe("consent-question");
        Text(consent).ShouldContain("Comms reads every question and my answer first");
        Text(consent).ShouldNotContain("you name the speaker");
        bench.Store.AllCases.ShouldBeEmpty();

        await bench.PressAsync("nurse", "consent.send_nameless", consent);
        var c = bench.Store.AllCases.ShouldHaveSingleItem();
        (c.Nameless, c.AskerName, c.Held!.Verdict).ShouldBe((true, null, Verdict.YesIf));
        bench.Find("nurse", "asker-waiting-assisted");

        await bench.SayAsync("nurse", "and can i share that slide?");
        bench.Store.AllCases.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_mode_that_was_switched_since_is_told_first()
    {
        await using var bench = await OpenAsync(Mode.Assisted);
        await bench.SayAsync("lead-1", "mode shadow");
        await bench.SayAsync("nurse", Slide);

        bench.Last("nurse").State.ShouldBe("consent-question");
    }

    [Fact]
    public async Task A_form_that_showed_it_needs_no_press_and_takes_the_tick()
    {
        await using var bench = await OpenAsync(Mode.Shadow, welcome: false);
        var form = QuestionForms.Ask(await bench.Get<ModeBook>().NoticeAsync(new("fake", "t1", "nurse"), bench.Clock.Now, TestContext.Current.CancellationToken));
        form.State.ShouldBe("ask-form-assisted");
        await bench.PressAsync("nurse", form.Verb, form.Ref, 1, null, ("question", Slide), ("nameless", "on"));

        bench.Store.AllCases.ShouldHaveSingleItem().Nameless.ShouldBeTrue();
    }

    [Fact]
    public async Task What_raises_a_concern_is_answered_at_once_and_makes_no_case()
    {
        await using var bench = await OpenAsync(Mode.Shadow, engine: new Fixed(new Answer { Verdict = Verdict.Info, Text = "You’re free to.", Subject = Subject.SpeakingUp }));
        await bench.SayAsync("nurse", "we are unsafe tonight");

        bench.Last("nurse").State.ShouldBe("answer-speaking-up");
        bench.Store.AllCases.ShouldBeEmpty();
        bench.In(Cards).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_waits_in_shadow_and_its_author_sees_no_finding()
    {
        await using var bench = await OpenAsync(Mode.Shadow);
        await bench.SayAsync("nurse", "check this: Proud of our team!");

        bench.Last("nurse").Heading.ShouldBe("Comms reads my check first");
        bench.Last(Cards).State.ShouldBe("case-draft-waiting");
        await bench.PressAsync("reviewer-1", "case.approve", bench.Last(Cards));
        bench.Last("nurse").State.ShouldBe("outcome-approved");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(23)]
    public async Task Nobody_approves_in_time_and_the_asker_gets_the_clauses_exactly_once_whatever_crashes(int seed)
    {
        await using var bench = await OpenAsync(Mode.Shadow);
        bench.Crashes = new Random(seed);
        await bench.SayAsync("nurse", Slide);
        await bench.PassAsync(TimeSpan.FromHours(1.9));
        bench.In("nurse").ShouldNotContain(r => r.State == "show");
        await bench.PassAsync(TimeSpan.FromHours(1));

        var show = bench.In("nurse").Where(r => r.State == "show").ShouldHaveSingleItem();
        show.Blocks.OfType<ClauseBlock>().ShouldHaveSingleItem();
        Text(show).ShouldNotContain("you name the speaker");
        bench.In("nurse").ShouldNotContain(r => r.State == "reminder-asker");
        bench.In(Cards).ShouldContain(r => r.State == "reminder-overdue");

        bench.Crashes = null;
        await bench.PressAsync("reviewer-1", "case.claim", bench.In(Cards)[0]);
        await bench.PressAsync("reviewer-1", "case.approve", bench.In(Cards)[0]);
        bench.Last("nurse").State.ShouldBe("outcome-answered");
        await bench.PressAsync("nurse", "show.helped", show, 1);
        bench.Find("nurse", "show-solved");
    }

    [Fact]
    public async Task Whoever_claimed_it_and_forgot_leaves_no_silence_either()
    {
        await using var bench = await OpenAsync(Mode.Shadow);
        await bench.SayAsync("nurse", Slide);
        await bench.PressAsync("reviewer-1", "case.claim", bench.Last(Cards));
        await bench.PassAsync(TimeSpan.FromHours(3));

        bench.In("nurse").Count(r => r.State == "show").ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_in_time_shows_no_clauses_later()
    {
        await using var bench = await OpenAsync(Mode.Shadow);
        await bench.SayAsync("nurse", Slide);
        await bench.PressAsync("reviewer-1", "case.approve", bench.Last(Cards));
        await bench.PassAsync(TimeSpan.FromDays(3));

        bench.In("nurse").ShouldNotContain(r => r.State == "show");
    }

    [Fact]
    public async Task What_was_opened_again_is_for_a_person_and_its_asker_is_told_the_truth()
    {
        await using var bench = await OpenAsync(Mode.Shadow);
        await bench.SayAsync("nurse", Slide);
        await bench.PressAsync("reviewer-1", "case.approve", bench.Last(Cards));
        await bench.PressAsync("nurse", "outcome.unsure", bench.Last("nurse"));
        bench.Last(Cards).Actions.ShouldNotContain(a => a.Verb == "case.approve");
        await bench.SayAsync("nurse", "I meant the one with the chart");
        bench.Store.AllCases.ShouldHaveSingleItem().Lines[^1].Text.ShouldBe("I meant the one with the chart");
        await bench.PassAsync(TimeSpan.FromHours(5));

        bench.In("nurse").ShouldNotContain(r => r.State == "show");
        bench.In("nurse").Count(r => r.State == "reminder-asker").ShouldBe(1);
    }

    [Fact]
    public async Task One_press_answers_everyone_who_asked_the_same()
    {
        await using var bench = await OpenAsync(Mode.Shadow);
        await bench.SayAsync("porter", "hi");
        await bench.SayAsync("nurse", Slide);
        await bench.SayAsync("porter", Slide);
        bench.In(Cards).ShouldHaveSingleItem();
        await bench.PressAsync("reviewer-1", "case.approve", bench.Last(Cards));

        bench.Last("porter").State.ShouldBe("outcome-answered");
        bench.Last("nurse").State.ShouldBe("outcome-answered");
    }

    [Fact]
    public async Task What_joined_a_card_gets_its_clauses_in_time_too_and_stays_joined()
    {
        await using var bench = await OpenAsync(Mode.Shadow);
        await bench.SayAsync("porter", "hi");
        await bench.SayAsync("nurse", Slide);
        await bench.SayAsync("porter", Slide);
        await bench.PassAsync(TimeSpan.FromHours(3));

        bench.In("porter").Count(r => r.State == "show").ShouldBe(1);
        bench.Store.AllCases.Count(c => c.JoinedTo is not null).ShouldBe(1);
    }

    internal static string Text(Reply reply) => PlainText.Of(reply, TimeZoneInfo.Utc);

    private static async Task<Bench> OpenAsync(Mode mode, bool welcome = true, IAnswerEngine? engine = null)
    {
        var bench = new Bench(s =>
        {
            s.AddSingleton(new ModeDefaults(mode, new Dictionary<string, Mode>(StringComparer.Ordinal)));
            if (engine is not null)
            {
                s.AddSingleton(engine);
            }
        });
        if (welcome)
        {
            await bench.SayAsync("nurse", "hi");
        }

        return bench;
    }

    private sealed class Fixed(Answer answer) : IAnswerEngine
    {
        public string Version => "fixed";

        public ValueTask<Answer> AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel) => new(answer);
    }
}

using GuidanceBot.Core.Modes;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Modes;

/// <summary>Leads switch modes, others can't; a pilot ends by itself and says what happened.</summary>
public sealed class PilotTests : IAsyncDisposable
{
    private const string Cards = FakeBot.ReviewersChannel;
    private const string Slide = "can i share this slide?";

    private readonly Bench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("nurse")]
    [InlineData("reviewer-1")]
    [InlineData("admin-1")]
    public async Task Who_is_no_lead_cannot_switch(string who)
    {
        (await _bench.SayAsync(who, "mode shadow"))!.Refusal.ShouldBe("Only leads can look at the modes and switch them.");
        (await _bench.PressAsync(who, ModeForm.Verb, "modes", 0, null, ("mode", "shadow"), ("scope", "everywhere")))!.Refusal.ShouldNotBeNull();
        (await _bench.PressAsync(who, ModeHandler.Ended, "modes", 1))!.Refusal.ShouldNotBeNull();

        (await HistoryAsync()).ShouldBeEmpty();
        _bench.Last(who).Heading.ShouldBe("Nothing was switched");
    }

    [Fact]
    public async Task A_lead_switches_from_chat_and_from_a_form_and_each_switch_stands_in_the_history()
    {
        await _bench.SayAsync("lead-1", "mode shadow until 2026-12-18");
        _bench.Last("lead-1").Summary.ShouldStartWith("Everywhere: to shadow, until the end of 18 December 2026");
        (await _bench.PressAsync("lead-2", ModeForm.Verb, "modes", 0, null, ("mode", "assisted"), ("scope", "topic"), ("what", "Slides")))!.Refusal.ShouldBeNull();
        (await _bench.PressAsync("lead-2", ModeForm.Verb, "modes", 0, null, ("mode", "default"), ("scope", "everywhere")))!.Refusal.ShouldBeNull();

        var history = await HistoryAsync();
        history.Select(h => (h.ByName, h.Scope.Kind, h.From, h.To)).ShouldBe([("lead-2", ScopeKind.Everywhere, Mode.Shadow, (Mode?)null), ("lead-2", ScopeKind.Topic, null, Mode.Assisted), ("lead-1", ScopeKind.Everywhere, null, Mode.Shadow)]);
        history[^1].Until.ShouldNotBeNull();
        await _bench.SayAsync("lead-1", "mode");
        HeldAnswerTests.Text(_bench.Last("lead-1")).ShouldContain("About slides: assisted");
    }

    [Theory]
    [InlineData("mode", "quick", "Pick a mode.")]
    [InlineData("scope", "moon", "Say where it holds.")]
    [InlineData("until", "soon", "I can’t read that day: write it as 2026-12-18.")]
    [InlineData("until", "2020-01-01", "A pilot’s last day is today or later, and within a year.")]
    public async Task What_a_form_lacks_is_said(string field, string value, string sentence)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal) { ["mode"] = "shadow", ["scope"] = "everywhere", [field] = value };

        (await _bench.PressAsync("lead-1", ModeForm.Verb, "modes", 0, null, [.. fields.Select(f => (f.Key, f.Value))]))!.Refusal.ShouldBe(sentence);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(5)]
    public async Task A_pilot_ends_by_itself_tells_the_leads_once_and_what_was_there_before_is_back(int? crashes)
    {
        _bench.Clock.Now = new DateTimeOffset(2026, 12, 17, 9, 0, 0, TimeSpan.Zero);
        _bench.Desk.Now = _bench.Desk.Now with { Leads = [new("fake", "t1", "lead-room")] };
        await _bench.SayAsync("lead-1", "mode shadow until 18 December");
        string[] askers = ["ana", "ben", "cleo", "dan", "eve"];
        foreach (var asker in askers)
        {
            await _bench.SayAsync(asker, "hi");
            await _bench.SayAsync(asker, $"{asker} asks: can i share this slide?");
        }

        var open = _bench.Store.AllCases.OrderBy(c => c.Number, StringComparer.Ordinal).ToList();
        await _bench.PassAsync(TimeSpan.FromMinutes(30));
        await _bench.PressAsync("reviewer-1", "case.approve", open[0].Id, 0);
        await _bench.PressAsync("reviewer-1", "case.answer.submit", open[1].Id, 0, null, ("verdict", "yes"), ("answer", "Yes."));
        await _bench.PressAsync("reviewer-1", "case.decline.submit", open[2].Id, 0, null, ("reason", "Not this one."), ("way_to_yes", "Ask the speaker."));
        _bench.Crashes = crashes is { } seed ? new Random(seed) : null;
        await _bench.PassAsync(TimeSpan.FromDays(2));
        _bench.Crashes = null;

        var told = _bench.In("lead-room").ShouldHaveSingleItem();
        told.State.ShouldBe("pilot-ended");
        var (modes, _) = await _bench.Get<ModeBook>().CurrentAsync(TestContext.Current.CancellationToken);
        var summary = modes.Pilots.ShouldHaveSingleItem();
        (summary.Questions, summary.ByBot, summary.Unchanged, summary.WithEdits, summary.Declined, summary.Undecided).ShouldBe((5, 0, 1, 1, 1, 2));
        summary.MedianMinutes!.Value.ShouldBe(30, 0.1);
        summary.Clauses.ShouldHaveSingleItem().Questions.ShouldBe(5);
        HeldAnswerTests.Text(told).ShouldNotContain("ana");
        modes.Rules.ShouldBeEmpty();
        (await HistoryAsync())[0].ShouldSatisfyAllConditions(h => h.By.ShouldBe("clock"), h => h.From.ShouldBe(Mode.Shadow), h => h.To.ShouldBeNull());

        await _bench.SayAsync("ana", "can i share another slide?");
        _bench.Last("ana").State.ShouldBe("answer-yes-if");
    }

    [Fact]
    public async Task A_pilot_that_a_lead_cuts_short_tells_what_happened_in_it_once()
    {
        _bench.Clock.Now = new DateTimeOffset(2026, 12, 17, 9, 0, 0, TimeSpan.Zero);
        await _bench.SayAsync("lead-1", "mode shadow until 24 December");
        await _bench.SayAsync("nurse", "hi");
        await _bench.SayAsync("nurse", Slide);
        await _bench.PassAsync(TimeSpan.FromHours(1));
        await _bench.SayAsync("lead-1", "mode assisted");

        HeldAnswerTests.Text(_bench.Find(Cards, "pilot-ended")).ShouldContain("now it is assisted");
        var (modes, _) = await _bench.Get<ModeBook>().CurrentAsync(TestContext.Current.CancellationToken);
        modes.Pilots.ShouldHaveSingleItem().Until.ShouldBe(_bench.Clock.Now);
        await _bench.PassAsync(TimeSpan.FromDays(10));
        _bench.In(Cards).Count(r => r.State == "pilot-ended").ShouldBe(1);
        (await HistoryAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_clause_that_few_people_asked_about_is_named_to_nobody()
    {
        await _bench.SayAsync("lead-1", "mode shadow until 2026-12-18");
        _bench.Clock.Now = new DateTimeOffset(2026, 12, 17, 9, 0, 0, TimeSpan.Zero);
        await _bench.SayAsync("nurse", "hi");
        await _bench.SayAsync("nurse", Slide);
        await _bench.PassAsync(TimeSpan.FromDays(2));

        var ended = _bench.Find(Cards, "pilot-ended");
        HeldAnswerTests.Text(ended).ShouldNotContain("Accounts");
        HeldAnswerTests.Text(ended).ShouldContain("fewer than 5 people");
    }

    private ValueTask<IReadOnlyList<ModeSwitch>> HistoryAsync() => _bench.Get<ModeBook>().HistoryAsync(50, TestContext.Current.CancellationToken);
}

using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;
using GuidanceBot.TestKit.Chat;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Accounts;

/// <summary>A team's own account: asked for, decided as a pilot, looked at before the pilot ends.</summary>
public sealed class AccountCaseTests : IAsyncDisposable
{
    private const string Cards = FakeBot.ReviewersChannel;
    private readonly Shelf _shelf = new();
    private readonly Bench _bench;
    private readonly DateOnly _until;

    public AccountCaseTests()
    {
        _bench = new Bench(s => s.AddSingleton<IGuidanceLibrary>(_shelf));
        _until = DateOnly.FromDateTime(_bench.Clock.Now.UtcDateTime).AddDays(90);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task The_wish_gets_the_form_and_nobody_is_told()
    {
        await _bench.SayAsync("nurse", "team account");

        var offer = _bench.Last("nurse");
        offer.State.ShouldBe("account-offer");
        offer.Actions[0].ShouldSatisfyAllConditions(a => a.Verb.ShouldBe(AccountForms.Open), a => a.OpensForm.ShouldBeTrue());
        FormDesk.Opens(AccountForms.Open).ShouldBeTrue();
        _bench.In(Cards).ShouldBeEmpty();
        var form = (await _bench.Get<FormDesk>().OpenAsync(AccountForms.Open, "new", Nurse, CancellationToken.None)).Form!;
        form.Fields.Select(f => f.Name).ShouldBe([.. AccountRequestTests.Complete().Keys.Take(6), AccountRequest.Example, .. AccountRequestTests.Complete().Keys.Skip(6), "nameless"]);
    }

    [Fact]
    public async Task An_answer_about_team_accounts_offers_the_form()
    {
        await _bench.SayAsync("nurse", "can our ward have its own account?");
        _bench.Last("nurse").Actions.ShouldContain(a => a.Verb == AccountForms.Open);
        await _bench.SayAsync("nurse", "can i tweet this slide?");
        _bench.Last("nurse").Actions.ShouldNotContain(a => a.Verb == AccountForms.Open);
    }

    [Fact]
    public async Task A_request_is_one_case_with_everything_on_its_card()
    {
        await SendAsync();

        var c = _bench.Store.AllCases.ShouldHaveSingleItem();
        c.Kind.ShouldBe(CaseKind.Account);
        c.Number.ShouldBe("Q-1");
        _bench.Find("nurse", "asker-waiting").Heading.ShouldBe("A person has this now");
        _bench.Find("nurse", "asker-waiting").Blocks.OfType<LineBlock>().Select(b => string.Concat(b.Line.Runs.OfType<TextRun>().Select(r => r.Text))).ShouldContain("Safest is not to open it until then.");
        var card = _bench.Last(Cards);
        card.Heading.ShouldBe("Waiting: account request Q-1");
        var facts = card.Blocks.OfType<FactsBlock>().Single().Items.Select(f => f.Name).ToList();
        facts.ShouldBe([.. facts.Take(3), "platform", "for whom and why", "left to the main account", "own name and picture", "who posts and who covers", "hours a week", "carry on if", "pilot ends"]);
        CaseForms.Answer(c).Fields.OfType<DateField>().ShouldHaveSingleItem().Value.ShouldBe(_until);
    }

    [Fact]
    public async Task An_incomplete_request_is_refused_and_makes_no_case()
    {
        var fields = Fields();
        fields[AccountRequest.People] = "";
        (await _bench.PressAsync("nurse", AccountForms.Verb, "new", 1, null, Pairs(fields)))!.Refusal.ShouldBe("Say who posts, and who covers.");
        _bench.Store.AllCases.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_yes_is_a_pilot_with_an_end_and_is_kept_as_a_decision()
    {
        await AnsweredAsync(_until);

        _bench.Find("nurse", "outcome-answered").Heading.ShouldBe($"Comms says: yes, as a pilot until {AccountRequest.InWords(_until)}");
        var kept = Kept();
        kept.Pilot.ShouldBeTrue();
        kept.GoodUntil.ShouldBe(_until);
        kept.Text.ShouldBe("As a pilot. Go ahead, and show us the first three posts.");
        _bench.Last(Cards).Actions.ShouldNotContain(a => a.Verb == "case.keep");
    }

    [Fact]
    public async Task A_pilot_of_one_team_answers_nobody_elses_question()
    {
        await AnsweredAsync(_until);
        RulingDocument.Read("ruling:Q-1", RulingDocument.ToBytes(Kept())).Clauses.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_no_needs_a_way_to_yes_and_keeps_no_pilot()
    {
        await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.claim", _bench.Last(Cards));
        await _bench.PressAsync("reviewer-1", "case.answer.submit", _bench.Last(Cards), null, ("verdict", "no"), ("answer", "Not while two wards share one desk."), ("pilot_until", ""), ("way_to_yes", "Ask again in spring."));

        _bench.Store.AllCases[0].Outcome.ShouldNotBeNull().PilotUntil.ShouldBeNull();
        _bench.Store.Kept.ShouldBeEmpty();
        await _bench.PassAsync(TimeSpan.FromDays(100));
        _bench.In("nurse").ShouldNotContain(r => r.State == "account-pilot-ends");
    }

    [Theory]
    [InlineData("", "Pick the pilot’s last day.")]
    [InlineData("2020-01-01", "Pick a day that is still to come.")]
    public async Task A_yes_without_an_end_is_refused(string until, string sentence)
    {
        await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.claim", _bench.Last(Cards));
        (await _bench.PressAsync("reviewer-1", "case.answer.submit", _bench.Last(Cards), null, ("verdict", "yes"), ("answer", "Go ahead."), ("pilot_until", until)))!.Refusal.ShouldBe(sentence);
        _bench.Store.AllCases[0].State.ShouldBe(CaseState.Claimed);
    }

    [Fact]
    public async Task Two_weeks_before_the_end_both_sides_hear_what_to_look_at_once()
    {
        await AnsweredAsync(_until);
        await _bench.PassAsync(TimeSpan.FromDays(75));
        _bench.In("nurse").ShouldNotContain(r => r.State == "account-pilot-ends");
        await _bench.PassAsync(TimeSpan.FromDays(20));

        var asker = _bench.In("nurse").Where(r => r.State == "account-pilot-ends").ShouldHaveSingleItem();
        asker.Heading.ShouldBe($"Your account’s pilot ends on {AccountRequest.InWords(_until)}");
        string.Join(' ', asker.Blocks.OfType<ListBlock>().Single().Items.SelectMany(i => i.Runs).OfType<TextRun>().Select(r => r.Text)).ShouldContain("Twenty people a month ask something.");
        asker.Actions.ShouldHaveSingleItem().Verb.ShouldBe(AccountForms.Open);
        _bench.In(Cards).Count(r => r.State == "account-pilot-ends-comms").ShouldBe(1);

        var again = (await _bench.Get<FormDesk>().OpenAsync(AccountForms.Open, asker.Ref, Nurse, CancellationToken.None)).Form!;
        again.Fields.OfType<TextField>().First().Value.ShouldBe("Instagram");
        var others = (await _bench.Get<FormDesk>().OpenAsync(AccountForms.Open, asker.Ref, Nurse with { Account = Nurse.Account with { User = "somebody" } }, CancellationToken.None)).Form!;
        others.Fields.OfType<TextField>().First().Value.ShouldBeNull();
    }

    [Fact]
    public async Task A_short_pilot_is_looked_at_half_way()
    {
        await AnsweredAsync(DateOnly.FromDateTime(_bench.Clock.Now.UtcDateTime).AddDays(10));
        await _bench.PassAsync(TimeSpan.FromDays(3));
        _bench.In("nurse").ShouldNotContain(r => r.State == "account-pilot-ends");
        await _bench.PassAsync(TimeSpan.FromDays(5));
        _bench.In("nurse").Count(r => r.State == "account-pilot-ends").ShouldBe(1);
    }

    [Fact]
    public async Task A_withdrawn_decision_reminds_nobody()
    {
        await AnsweredAsync(_until);
        _shelf.Withdraw();
        await _bench.PassAsync(TimeSpan.FromDays(95));
        _bench.In("nurse").ShouldNotContain(r => r.State == "account-pilot-ends");
    }

    [Fact]
    public async Task An_extended_pilot_is_reminded_before_its_new_end()
    {
        await AnsweredAsync(_until);
        _shelf.Put(Kept() with { GoodUntil = _until.AddDays(60) });
        await _bench.PassAsync(TimeSpan.FromDays(95));
        _bench.In("nurse").ShouldNotContain(r => r.State == "account-pilot-ends");
        await _bench.PassAsync(TimeSpan.FromDays(50));
        _bench.Find("nurse", "account-pilot-ends").Heading.ShouldContain(AccountRequest.InWords(_until.AddDays(60)));
    }

    [Fact]
    public async Task A_corrected_end_counts_and_a_corrected_no_reminds_nobody()
    {
        await AnsweredAsync(_until);
        await CorrectAsync("yes", _until.AddDays(-40));
        _bench.Find("nurse", "correction").Summary.ShouldContain(AccountRequest.InWords(_until.AddDays(-40)));
        _shelf.Put(Kept());
        await _bench.PassAsync(TimeSpan.FromDays(45));
        _bench.In("nurse").Count(r => r.State == "account-pilot-ends").ShouldBe(1);
        await CorrectAsync("no", null);
        await _bench.PassAsync(TimeSpan.FromDays(60));
        _bench.In("nurse").Count(r => r.State == "account-pilot-ends").ShouldBe(1);
        Kept().Verdict.ShouldBe(Verdict.No);
    }

    [Fact]
    public async Task A_request_without_a_name_shows_none()
    {
        var fields = Fields();
        fields["nameless"] = "on";
        await _bench.PressAsync("nurse", AccountForms.Verb, "new", 1, null, Pairs(fields));
        System.Text.Json.JsonSerializer.Serialize(_bench.Last(Cards)).ShouldNotContain("nurse");
    }

    private static Sender Nurse => new(new AccountId(FakeChatEdge.Name, "t1", "nurse"), "nurse", Via: "the fake chat");

    private Ruling Kept() => _bench.Store.Kept.Where(v => v.Document == "ruling:Q-1").Select(v => RulingDocument.RulingIn(v.Document, v.Content)).Last();

    private Dictionary<string, string> Fields()
    {
        var fields = AccountRequestTests.Complete();
        fields[AccountRequest.PilotEnds] = _until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return fields;
    }

    private static (string, string)[] Pairs(Dictionary<string, string> fields) => [.. fields.Select(f => (f.Key, f.Value))];

    private Task SendAsync() => _bench.PressAsync("nurse", AccountForms.Verb, "new", 1, null, Pairs(Fields()));

    private async Task AnsweredAsync(DateOnly until)
    {
        await SendAsync();
        await _bench.PressAsync("reviewer-1", "case.claim", _bench.Last(Cards));
        await _bench.PressAsync("reviewer-1", "case.answer.submit", _bench.Last(Cards), null, ("verdict", "yes"), ("answer", "Go ahead, and show us the first three posts."), ("pilot_until", Iso(until)));
        _shelf.Put(Kept());
    }

    private Task CorrectAsync(string verdict, DateOnly? until) => _bench.PressAsync("reviewer-1", "case.correct.submit", _bench.In(Cards).Last(r => r.State == "case-question-answered"), null, ("verdict", verdict), ("answer", "It changed."), ("why", "We looked again."), ("way_to_yes", "Ask in spring."), ("pilot_until", until is { } day ? Iso(day) : ""));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The published guidance, decisions included, as a test puts it there.</summary>
    private sealed class Shelf : IGuidanceLibrary
    {
        private const string Text = "A team may run its own account after a pilot.";

        private static readonly GuidanceDocument Guidance = new()
        {
            Name = "guidance.md",
            Title = "Social media guidance",
            Version = ContentHash.Of(Text),
            Text = Text,
            Clauses = [new Clause { Id = "c1", Section = "Social media guidance > Team accounts", Run = new Core.Text.TextSpan(0, Text.Length), Sentences = [new Core.Text.TextSpan(0, Text.Length)], Reading = Text }],
        };

        public GuidanceSet Current { get; private set; } = new([Guidance]);

        public void Put(Ruling ruling) => Current = new GuidanceSet([Guidance, RulingDocument.Read(RulingDocument.NameOf(ruling), RulingDocument.ToBytes(ruling))]);

        public void Withdraw() => Current = new GuidanceSet([Guidance]);
    }
}

using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Rulings;
using GuidanceBot.TestKit.Chat;
using Shouldly;
using Xunit;
using Case = GuidanceBot.Core.Cases.Case;

namespace GuidanceBot.Core.Tests.Cases;

/// <summary>A name that the asker chose to send is covered until a reviewer opens it, which is logged and shown to the asker.</summary>
public sealed class CoveredNamesTests : IAsyncDisposable
{
    private const string Cards = FakeBot.ReviewersChannel;
    private const string Named = "Well done Callum Brady, discharged today after eleven weeks with us! Ring 4412 for more about Callum’s walk.";

    private readonly Bench _bench = new();

    private Case Only => _bench.Store.AllCases.ShouldHaveSingleItem();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_question_stands_on_its_card_and_in_its_forms_without_the_name()
    {
        await AskAsync("can our mentor Cressida post about her placement?");

        var card = _bench.Last(Cards);
        Plain(card).ShouldContain("our mentor [name covered] post");
        Plain(card).ShouldContain("Covered: 1 name that the asker chose to send");
        card.Summary.ShouldNotContain("Cressida");
        card.Actions.ShouldContain(a => a.Verb == "case.reveal" && a.Label == "Show the name");
        (await FormAsync("reviewer-1", "case.answer")).Blocks.OfType<SaidBlock>().ShouldContain(b => b.Text.Contains("[name covered]", StringComparison.Ordinal));
        _bench.In(Cards).ShouldAllBe(r => !Plain(r).Contains("Cressida", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_it_is_sent_the_asker_reads_what_becomes_of_the_name()
    {
        await _bench.SayAsync("nurse", "can our mentor Cressida post about her placement?");
        await _bench.PressAsync("nurse", "answer.ask_person", _bench.Last("nurse"));

        Plain(_bench.Last("nurse")).ShouldContain("The name in it stays covered until a reviewer opens it; you see when.");
    }

    [Fact]
    public async Task Whoever_opens_it_says_why_and_the_asker_sees_it()
    {
        await AskAsync("can our mentor Cressida post about her placement?");
        var desk = _bench.Get<FormDesk>();
        var reviewer = Reviewer("reviewer-1");
        (await desk.OpenedAsync(Only.Id, reviewer, TestContext.Current.CancellationToken)).ShouldBeNull();

        await _bench.PressAsync("reviewer-1", "case.reveal.submit", _bench.Last(Cards), null, ("reveal_why", "to ring her"));

        var opened = (await desk.OpenedAsync(Only.Id, reviewer, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        opened.Blocks.OfType<SaidBlock>().ShouldContain(b => b.Text.Contains("Cressida", StringComparison.Ordinal));
        opened.Send.ShouldBeNull();
        (await desk.OpenedAsync(Only.Id, Reviewer("reviewer-2"), TestContext.Current.CancellationToken)).ShouldBeNull();
        (await FormAsync("reviewer-1", "case.answer")).Blocks.OfType<SaidBlock>().ShouldContain(b => b.Text.Contains("Cressida", StringComparison.Ordinal));
        (await FormAsync("reviewer-2", "case.note")).ShouldNotBeNull();
        Plain(_bench.Last(Cards)).ShouldNotContain("Cressida");
        Plain(_bench.Find("nurse", "asker-waiting")).ShouldContain("A reviewer opened the name that you sent, at");
    }

    [Fact]
    public async Task Nobody_approves_words_with_a_name_that_they_havent_read()
    {
        await SendDraftAsync(Named);
        var card = _bench.Last(Cards);
        const string First = "Press “Show the name” first.";

        (await _bench.PressAsync("reviewer-1", "case.approve", card))!.Refusal!.ShouldContain(First);
        (await _bench.PressAsync("reviewer-1", "case.edit.submit", card, null, ("final_text", "Well done!")))!.Refusal!.ShouldContain(First);
        (await FormAsync("reviewer-1", "case.edit")).State.ShouldBe("reveal-form");
        Only.State.ShouldBe(CaseState.Waiting);

        await _bench.PressAsync("reviewer-1", "case.reveal.submit", _bench.Last(Cards), null, ("reveal_why", "to approve it"));
        (await FormAsync("reviewer-1", "case.edit")).Fields.OfType<TextField>().First().Value!.ShouldContain("Callum Brady");
        await _bench.PressAsync("reviewer-1", "case.approve", _bench.Last(Cards));

        Only.Outcome!.ApprovedText.ShouldBe(Named);
        Plain(_bench.Find("nurse", "outcome-approved")).ShouldContain("Callum Brady");
        _bench.In(Cards).ShouldAllBe(r => !Plain(r).Contains("Callum", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Callum Brady", "[name covered]")]
    [InlineData("Brady", "[name covered]")]
    [InlineData("done Callum", "done [name covered]")]
    [InlineData("Well", "Well")]
    [InlineData("discharged today", "discharged today")]
    [InlineData("about Callum’s walk", "about [name covered]’s walk")]
    public async Task Marks_in_a_draft_stand_at_the_same_words(string marked, string then)
    {
        await SendDraftAsync(Named);
        var start = Named.IndexOf(marked, StringComparison.Ordinal);
        var finding = new Finding { Rule = "X", Category = "x", Severity = Severity.Review, Start = start, End = start + marked.Length, Span = marked, Title = "t", Message = "m", Fix = "f" };
        var draft = Only.Draft!;

        var covered = (Only with { Draft = draft with { Report = draft.Report with { Findings = [finding] } } }).Covered().Draft!;

        covered.Draft.Text.ShouldBe("Well done [name covered], discharged today after eleven weeks with us! Ring 4412 for more about [name covered]’s walk.");
        var mark = covered.Report.Findings.ShouldHaveSingleItem();
        covered.Draft.Text[mark.Start!.Value..mark.End!.Value].ShouldBe(then);
        mark.Span.ShouldBe(then);
    }

    [Fact]
    public async Task A_mark_that_lies_past_the_end_breaks_nothing()
    {
        await SendDraftAsync(Named);
        var finding = new Finding { Rule = "X", Category = "x", Severity = Severity.Review, Start = Named.Length - 2, End = Named.Length + 9, Title = "t", Message = "m", Fix = "f" };
        var draft = Only.Draft!;

        var covered = (Only with { Draft = draft with { Report = draft.Report with { Findings = [finding] } } }).Covered().Draft!;

        covered.Report.Findings[0].End.ShouldBe(covered.Draft.Text.Length);
    }

    [Fact]
    public async Task A_number_in_a_form_is_marked_at_its_place_whatever_stands_around_the_draft()
    {
        await _bench.PressAsync("nurse", "draft.submit", "new", fields: [("draft", $"\r\n\r\n  Two lines:\r\nring {FakeChecker.Number}")]);

        var record = (await _bench.Get<IDrafts>().OfAsync(Reviewer("nurse").Account, 5, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        var mark = record.Latest.Report.Findings.Single(f => f.Kind == "nhs_number");
        record.Latest.Draft.Text[mark.Start!.Value..mark.End!.Value].ShouldBe("••• ••• ••••");
    }

    [Fact]
    public async Task A_name_that_is_sent_after_they_looked_is_covered_again()
    {
        await AskAsync("can our mentor Cressida post about her placement?");
        await _bench.PressAsync("reviewer-1", "case.reveal.submit", _bench.Last(Cards), null, ("reveal_why", "to ring her"));
        await _bench.PassAsync(TimeSpan.FromMinutes(1));
        await _bench.PressAsync("nurse", "case.add.submit", Only.Id, fields: ("addition", "Mr Orme says yes"));

        (await FormAsync("reviewer-1", "case.answer")).Blocks.OfType<SaidBlock>().ShouldAllBe(b => !b.Text.Contains("Cressida", StringComparison.Ordinal));
        (await _bench.Get<FormDesk>().OpenedAsync(Only.Id, Reviewer("reviewer-1"), TestContext.Current.CancellationToken)).ShouldBeNull();
        Plain(AskerReplies.Of(Only)).ShouldContain("A reviewer opened the name that you sent");
    }

    [Fact]
    public async Task A_draft_whose_name_only_the_line_beside_it_tells_is_unread_too()
    {
        await SendDraftAsync("Bravo from all of us, Quillfeather!");
        var history = Array.Empty<CaseMove>();
        history.Unread(Only, Reviewer("reviewer-1").Account).ShouldBeNull();

        history.Unread(Only with { Text = "it is about Callum Quillfeather" }, Reviewer("reviewer-1").Account).ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_opens_it_without_a_reason()
    {
        await AskAsync("can our mentor Cressida post about her placement?");

        (await _bench.PressAsync("reviewer-1", "case.reveal.submit", _bench.Last(Cards), null, ("reveal_why", " ")))!.Refusal.ShouldBe("Say why, in a few words: it is logged.");
        Only.RevealedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("case.answer.submit", "answer")]
    [InlineData("case.decline.submit", "reason")]
    [InlineData("case.ask_back.submit", "ask_back")]
    public async Task The_mark_itself_is_sent_to_nobody(string verb, string field)
    {
        await AskAsync("can our mentor Cressida post about her placement?");

        (await _bench.PressAsync("reviewer-1", verb, _bench.Last(Cards), null, ("verdict", "yes"), ("way_to_yes", "Ask."), (field, "Yes, [name covered] may.")))!.Refusal!.ShouldContain("would go out as it stands");
    }

    [Fact]
    public async Task What_others_asked_who_joined_the_card_stays_covered_for_whoever_opened_it()
    {
        await AskAsync("can our mentor Cressida post about her placement?");
        var lead = Only with { AlsoAsked = [new AlsoAsked("cas_2", "Q-2", "can our mentor Grizelda post about it?")] };

        CoveredNames.Of(lead).ShouldBe(["Cressida"]);
        CoveredNames.Opened(lead).AlsoAsked[0].Text.ShouldBe("can our mentor [name covered] post about it?");
        CoveredNames.Opened(lead).Text.ShouldContain("Cressida");
    }

    [Fact]
    public async Task A_name_is_covered_in_every_part_of_a_case_where_it_stands_again()
    {
        await SendDraftAsync("Well done Callum Brady!");
        var c = Only with
        {
            Text = "Brady’s family is happy",
            FirstText = "Bravo Brady",
            Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["audience"] = "friends of Brady", ["event"] = "James Lind Symposium, until 4 May" },
            Draft = Only.Draft! with { Draft = Only.Draft!.Draft with { Media = [new DraftMedia("image", "Brady on the stairs", "BRADY WINS")] } },
            Attachments = [new AttachmentRef("att_1", "Brady walks.png", "image/png")],
        };

        var covered = c.Covered();

        covered.Text.ShouldBe("[name covered]’s family is happy");
        covered.FirstText.ShouldBe("Bravo [name covered]");
        covered.Facts["audience"].ShouldBe("friends of [name covered]");
        covered.Facts["event"].ShouldBe("James Lind Symposium, until 4 May");
        covered.Draft!.Draft.Media[0].Alt.ShouldBe("[name covered] on the stairs");
        covered.Draft.Draft.Media[0].Text.ShouldBe("[name covered]");
        covered.Attachments[0].Name.ShouldBe("[name covered] walks.png");
    }

    [Fact]
    public async Task A_reply_and_a_decision_name_nobody_either()
    {
        await AskAsync("can our mentor Cressida post about her placement?");
        await _bench.PressAsync("reviewer-1", "case.ask_back.submit", _bench.Last(Cards), null, ("ask_back", "Who runs it?"));
        await _bench.PressAsync("nurse", "case.reply.submit", Only.Id, fields: ("reply", "Priya does, with Mr Orme"));
        await _bench.PressAsync("reviewer-1", "case.answer.submit", _bench.Last(Cards), null, ("verdict", "yes"), ("answer", "Yes, Cressida may."));

        _bench.Get<RulingBook>().Of(Only, _bench.Clock.Now).Question.ShouldBe("can our mentor somebody post about her placement?");
        _bench.Get<RulingBook>().Of(Only, _bench.Clock.Now).Text.ShouldBe("Yes, somebody may.");
        var told = string.Join('\n', _bench.In(Cards).Select(Plain));
        told.ShouldNotContain("Priya");
        told.ShouldNotContain("Orme");
        Plain(_bench.Find("nurse", "outcome-answered")).ShouldContain("Yes, Cressida may.");
    }

    [Fact]
    public void A_request_for_an_account_says_who_posts()
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["who_posts"] = "Priya and Daniel" };
        var c = new Case { Id = "cas_1", Number = "Q-1", Kind = CaseKind.Account, SourceRef = "x", Asker = Reviewer("nurse").Account, AskerAddress = new ConversationAddress(FakeChatEdge.Name, "t1", "nurse"), Text = "An account for us", Why = "", OpenedAt = _bench.Clock.Now, Facts = facts };

        CoveredNames.Of(c).ShouldBeEmpty();
        c.Covered().ShouldBe(c);
    }

    private static string Plain(Reply reply) => PlainText.Of(reply, TimeZoneInfo.Utc);

    private static Sender Reviewer(string user) => new(new(FakeChatEdge.Name, "t1", user), user);

    private async Task<Form> FormAsync(string user, string verb) => (await _bench.Get<FormDesk>().OpenAsync(verb, Only.Id, Reviewer(user), TestContext.Current.CancellationToken)).Form.ShouldNotBeNull();

    private async Task AskAsync(string question)
    {
        await _bench.SayAsync("nurse", question);
        await _bench.PressAsync("nurse", "answer.ask_person", _bench.Last("nurse"));
        await _bench.PressAsync("nurse", "consent.send", _bench.Last("nurse"));
    }

    private async Task SendDraftAsync(string draft)
    {
        await _bench.SayAsync("nurse", "check this draft: " + draft);
        await _bench.PressAsync("nurse", "draft.send", _bench.Last("nurse"));
        await _bench.PressAsync("nurse", "consent.send", _bench.Last("nurse"));
    }
}

using System.Net;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Keeping;

/// <summary>The page of decisions, decisions whose clause changed, and "Decided before" at the desk.</summary>
public sealed class DecisionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_decision_is_called_one_where_it_is_quoted_beside_the_sample()
    {
        var ruling = new Ruling { Id = "Q-7", Question = "May I?", Verdict = Verdict.Yes, Text = "You may.", GuidanceVersion = "g", Owner = "web:local:p_1", DecidedAt = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), GoodUntil = new DateOnly(2027, 2, 18) };
        var decided = RulingDocument.Read("ruling:Q-7", RulingDocument.ToBytes(ruling));
        var sample = decided with { Name = "guidance.md" };
        var links = new GuidanceBot.Chat.Web.Guidance.ClauseLinks(new GuidanceSet([sample, decided], isSample: true));
        string? Source(GuidanceDocument d) => links.VersionLine(new Citation(d.Name, d.Version, "A > B", "You may.", null, "c1"))?.Runs.OfType<Core.Conversations.Replies.TextRun>().Single().Text;

        Source(decided).ShouldBe("a decision by comms");
        Source(sample).ShouldBe("sample guidance");
    }

    [Fact]
    public async Task Decisions_are_listed_found_by_words_extended_and_withdrawn()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.KeepRulingAsync("Q-7", "May I use pictures made with AI on a poster?", "You may if you write “made with AI” under it.", Verdict.YesIf);
        await kept.KeepRulingAsync("Q-8", "Can I mention our oldest patient?", "Say how many birthdays the ward has marked.", Verdict.No, days: -3);
        await kept.Lead.OpenAsync("/decisions");
        kept.Lead.Page.ShouldContain("May I use pictures made with AI");
        kept.Lead.Page.ShouldContain("Decided by a comms reviewer");
        kept.Lead.Page.ShouldContain("was good until");
        await kept.Lead.OpenAsync("/decisions?q=posters+picture");
        kept.Lead.Page.ShouldContain("Q-7");
        kept.Lead.Page.ShouldNotContain("Q-8");
        await kept.Lead.OpenAsync("/decisions?q=scanner");
        kept.Lead.Page.ShouldContain("No decision holds all of these words.");

        await ActAsync(kept, "extend", "Q-8");
        (await FindAsync(kept, "Q-8")).InForce.ShouldBeTrue();
        kept.Bot.Get<IGuidanceLibrary>().Current.Documents.ShouldContain(d => d.Name == "ruling:Q-8");
        await ActAsync(kept, "withdraw", "Q-7");
        kept.Lead.Page.ShouldContain("Withdrawn by you");
        kept.Bot.Get<IGuidanceLibrary>().Current.Documents.ShouldNotContain(d => d.Name == "ruling:Q-7");
        (await kept.Bot.Get<IGuidanceShelf>().MovesAsync("ruling:Q-7", Cancel))[0].ShouldSatisfyAllConditions(m => m.Step.ShouldBe(GuidanceStep.Retired), m => m.By.ShouldBe(AccountId.LocalReviewer.Key));
    }

    [Fact]
    public async Task A_withdrawn_decision_is_found_and_can_be_put_in_force_again()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.KeepRulingAsync("Q-7", "May I use pictures made with AI?", "You may if you say so.", Verdict.YesIf);
        await kept.KeepRulingAsync("Q-8", "Can I mention our oldest patient?", "Say how many birthdays the ward has marked.", Verdict.No);
        await ActAsync(kept, "withdraw", "Q-7");
        await kept.Lead.OpenAsync("/decisions?q=pictures");
        kept.Lead.Page.ShouldContain("Withdrawn by you");
        (await kept.Bot.Get<RulingShelf>().LikeAsync("may I use pictures made with AI", 5, Cancel)).ShouldBeEmpty();

        var version = (await kept.Bot.Get<RulingShelf>().WithdrawnAsync(Cancel)).ShouldHaveSingleItem().Version;
        await ActAsync(kept, "extend", "Q-7", version);

        kept.Lead.Page.ShouldNotContain("Withdrawn by");
        (await FindAsync(kept, "Q-7")).InForce.ShouldBeTrue();
        kept.Bot.Get<IGuidanceLibrary>().Current.Documents.ShouldContain(d => d.Name == "ruling:Q-7");
    }

    [Fact]
    public async Task A_press_on_an_older_page_changes_nothing()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.KeepRulingAsync("Q-7", "May I use pictures made with AI?", "You may if you say so.", Verdict.YesIf);
        var seen = (await FindAsync(kept, "Q-7")).Version;
        await ActAsync(kept, "extend", "Q-7");
        await ActAsync(kept, "withdraw", "Q-7", seen);
        kept.Lead.Status.ShouldBe(HttpStatusCode.Conflict);
        kept.Lead.Page.ShouldContain("Somebody else changed this decision");
        (await FindAsync(kept, "Q-7")).InForce.ShouldBeTrue();
    }

    [Fact]
    public async Task A_reviewer_reads_decisions_and_changes_none_and_staff_see_none()
    {
        await using var kept = await KeptGuidance.StartAsync(Roles.Reviewer);
        await kept.KeepRulingAsync("Q-7", "May I use pictures made with AI?", "You may if you say so.", Verdict.YesIf);
        await kept.Lead.OpenAsync("/decisions");
        kept.Lead.Page.ShouldContain("Q-7");
        kept.Lead.Html.ShouldNotContain("/decisions/act");
        foreach (var press in (string[])["withdraw", "extend", "keep"])
        {
            await ActAsync(kept, press, "Q-7");
            kept.Lead.Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await kept.Bot.Get<IGuidanceShelf>().MovesAsync("ruling:Q-7", Cancel)).Count.ShouldBe(2);
        await using var staff = await KeptGuidance.StartAsync(Roles.Staff);
        await staff.Lead.OpenAsync("/decisions");
        staff.Lead.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Decisions_whose_clause_went_are_listed_after_publishing_and_kept_or_withdrawn()
    {
        await using var kept = await KeptGuidance.StartAsync();
        var document = kept.Bot.Get<IGuidanceLibrary>().Current.Documents.Single();
        Citation Clause(int i) => new(document.Name, document.Version, document.Clauses[i].Section, document.Clauses[i].Run.Of(document.Text), null, document.Clauses[i].Id);
        await kept.KeepRulingAsync("Q-1", "May we frame a card in the ward?", "You may if the family says yes.", Verdict.YesIf, clause: Clause(0));
        await kept.KeepRulingAsync("Q-2", "May I share a slide of my own?", "You may.", Verdict.Yes, clause: Clause(1));
        await kept.KeepRulingAsync("Q-3", "May we hang cards in the café?", "You may if no name is on it.", Verdict.YesIf, clause: Clause(0));
        await kept.BringSecondAsync();
        await kept.ActAsync("publish");
        await kept.OpenToTheEndAsync("/guidance/policy.md/after");
        kept.Lead.Page.ShouldContain("2 decisions rest on words that changed or went");
        kept.Lead.Page.ShouldNotContain("slide of my own");

        await ActAsync(kept, "keep", "Q-1", document: KeptGuidance.Name);
        kept.Lead.Path.ShouldStartWith("/guidance/policy.md/after");
        kept.Lead.Page.ShouldContain("One decision rests on words");
        await ActAsync(kept, "withdraw", "Q-3", document: KeptGuidance.Name);
        kept.Lead.Page.ShouldContain("No decision rests on words that went");
        (await FindAsync(kept, "Q-1")).Ruling.LookedAtUnder.ShouldBe(KeptGuidance.VersionOf(KeptGuidance.Second));
    }

    [Fact]
    public async Task A_case_shows_what_was_decided_before_about_something_like_it()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.KeepRulingAsync("Q-70", "May I use a drawing of the new scanner on a poster?", "You may if the maker’s name stays off.", Verdict.YesIf);
        await kept.KeepRulingAsync("Q-71", "Can I mention our oldest patient?", "Say how many birthdays the ward has marked.", Verdict.No);
        using var asker = await kept.AskAsync("Would it be OK to put drawings of our scanners on the poster?");
        await asker.FollowAsync("Ask a person");
        await asker.SendFormAsync(("submit.question", "Would it be OK to put drawings of our scanners on the poster?"));
        await kept.Lead.OpenAsync("/desk/Q-1");
        kept.Lead.Page.ShouldContain("Decided before");
        kept.Lead.Page.ShouldContain("drawing of the new scanner");
        kept.Lead.Page.ShouldNotContain("oldest patient");
    }

    private static async Task<KeptRuling> FindAsync(KeptGuidance kept, string id) => (await kept.Bot.Get<RulingShelf>().ListAsync(Cancel)).Single(r => r.Ruling.Id == id);

    private static async Task ActAsync(KeptGuidance kept, string press, string id, string? version = null, string document = "")
    {
        await kept.Lead.OpenAsync("/guidance");
        await kept.Lead.SendAsync(
            "/decisions/act", multipart: false, ("press", press), ("decision", id), ("version", version ?? (await FindAsync(kept, id)).Version), ("days", "90"), ("guidance", KeptGuidance.VersionOf(KeptGuidance.Second)), ("document", document));
    }
}

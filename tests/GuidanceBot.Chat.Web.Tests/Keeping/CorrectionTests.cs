using System.Net;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Keeping;

/// <summary>After a publication the people who were told otherwise hear of it, in the open and once.</summary>
public sealed class CorrectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_was_told_otherwise_is_corrected_where_they_asked_and_only_once()
    {
        await using var kept = await KeptGuidance.StartAsync();
        using var asker = await kept.AskAsync("can I share a thank-you card?", 5);
        using var unaffected = await kept.AskAsync("may I share a slide?");
        var (conversation, other) = (asker.Path, unaffected.Path);
        await kept.BringSecondAsync();
        await kept.ActAsync("publish");
        await kept.OpenToTheEndAsync("/guidance/policy.md/after");
        kept.Lead.Page.ShouldContain("These 5 people were told otherwise");

        await kept.ActAsync("correct", guidance: kept.GuidanceVersion);
        await asker.OpenUntilAsync(conversation, "A correction from me");
        await asker.ShouldComeAsync("Corrected: yes, if…");
        await asker.ShouldComeAsync("What I said before");
        await asker.ShouldComeAsync("Not that one.");
        await asker.ShouldComeAsync("Now it’s: yes, if…");
        await asker.ShouldComeAsync("no name or handwriting can be read on it");
        await unaffected.OpenAsync(other);
        unaffected.Page.ShouldNotContain("correction");

        await kept.ActAsync("correct", guidance: kept.GuidanceVersion);
        await kept.OpenToTheEndAsync("/guidance/policy.md/after");
        kept.Lead.Page.ShouldContain("Nobody is left who was told otherwise");
        kept.Lead.Page.ShouldContain("5 corrections were sent");
        await asker.OpenAsync(conversation);
        asker.Page.Split("A correction from me").Length.ShouldBe(2);

        await asker.PressAsync("Got it");
        await asker.OpenAsync(conversation);
        asker.Html.ShouldNotContain("correction.seen");
        asker.Page.Split("A correction from me").Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_a_person_answered_on_words_that_went_is_named_until_it_is_corrected()
    {
        await using var kept = await KeptGuidance.StartAsync();
        using var asker = await kept.AskAsync("can I share a thank-you card?");
        await asker.FollowAsync("Ask a person");
        await asker.SendFormAsync(("submit.question", "Can I share a thank-you card?"));
        await asker.ShouldComeAsync("A person has this now");
        var desk = kept.Lead;
        await desk.OpenUntilAsync("/desk/Q-1", "Waiting");
        var cards = kept.Bot.Get<Core.Guidance.IGuidanceLibrary>().Current.Documents.Single().Clauses[0].Id;
        desk.Html.ShouldContain(cards);
        await desk.SendAsync("/desk/act", multipart: false, ("press", desk.Press("case.answer.submit")), ("answer.verdict", "no"), ("answer.answer", "Please don’t."), ("answer.way_to_yes", "Ask the family."), ("answer.clause", cards));
        await asker.OpenUntilAsync(asker.Path, "Please don’t.");
        await kept.BringSecondAsync();
        await kept.ActAsync("publish");

        await kept.OpenToTheEndAsync("/guidance/policy.md/after");
        desk.Page.ShouldContain("Comms answered one question on words that changed or went");
        desk.Page.ShouldContain("“Please don’t.”");
        await desk.OpenAsync("/desk/Q-1");
        await desk.SendAsync("/desk/act", multipart: false, ("press", desk.Press("case.correct.submit")), ("correct.verdict", "yes_if"), ("correct.answer", "Fine, if no name can be read."), ("correct.why", "The guidance has changed."));
        await asker.OpenUntilAsync(asker.Path, "Fine, if no name can be read.");
        await kept.OpenToTheEndAsync("/guidance/policy.md/after");
        desk.Page.ShouldNotContain("Comms answered one question");
    }

    [Fact]
    public async Task What_a_person_answered_to_a_concern_is_named_nowhere()
    {
        await using var kept = await KeptGuidance.StartAsync();
        using var asker = await kept.AskAsync("may I raise a concern about staffing?");
        await asker.FollowAsync("Ask a person");
        await asker.SendFormAsync(("submit.question", "May I raise a concern about staffing?"));
        await asker.ShouldComeAsync("A person has this now");
        var desk = kept.Lead;
        await desk.OpenUntilAsync("/desk/Q-1", "Waiting");
        var clauses = kept.Bot.Get<Core.Guidance.IGuidanceLibrary>().Current.Documents.Single().Clauses;
        var clause = clauses[^1].Id;
        desk.Html.ShouldContain($"value=\"{clause}\"");
        await desk.SendAsync("/desk/act", multipart: false, ("press", desk.Press("case.answer.submit")), ("answer.verdict", "yes"), ("answer.answer", "Yes, you may."), ("answer.clause", clause));
        await asker.OpenUntilAsync(asker.Path, "Yes, you may.");
        var c = (await kept.Bot.Get<Core.Cases.ICases>().FindAsync("Q-1", Cancel))!;
        (c.Alone, c.Outcome!.Clause).ShouldSatisfyAllConditions(x => x.Alone.ShouldBeTrue(), x => x.Clause.ShouldNotBeNull());
        var third = KeptGuidance.First.Replace("Nothing in this guidance stops you from raising a concern about staffing.", "Talk to the guardian.", StringComparison.Ordinal);
        await kept.BringAsync(System.Text.Encoding.UTF8.GetBytes(third), "policy.md");
        await kept.ActAsync("publish", KeptGuidance.VersionOf(third));

        await kept.OpenToTheEndAsync("/guidance/policy.md/after");
        desk.Page.ShouldContain("Published by you");
        desk.Page.ShouldNotContain("Q-1");
        desk.Page.ShouldNotContain("Comms answered");
    }

    [Fact]
    public async Task A_clause_that_five_people_found_not_useful_is_named_and_fewer_are_a_total()
    {
        await using var kept = await KeptGuidance.StartAsync();
        kept.Lead.Page.ShouldNotContain("not useful");
        for (var i = 1; i <= 5; i++)
        {
            using var asker = await kept.AskAsync("can I share a thank-you card?");
            await asker.PressAsync("Not quite");
            await asker.OpenUntilAsync(asker.Path, "It’s wrong");
            await asker.PressAsync(i < 3 ? "It’s wrong" : "It’s unclear");
            await asker.OpenUntilAsync(asker.Path, "Noted, without your name.");
            if (i == 4)
            {
                await kept.Lead.OpenUntilAsync("/guidance", "All in all: 4 times");
                kept.Lead.Page.ShouldNotContain("Cards");
            }
        }

        using var other = await kept.AskAsync("may I share a slide?");
        await other.PressAsync("Not quite");
        await kept.Lead.OpenUntilAsync("/guidance", "Other answers: 1 time");
        kept.Lead.Page.ShouldContain("Cards");
        kept.Lead.Page.ShouldContain("5 people: 2 “wrong”, 3 “unclear”");
    }

    [Fact]
    public async Task A_correction_is_not_sent_by_whoever_is_no_lead()
    {
        await using var kept = await KeptGuidance.StartAsync();
        using var asker = await kept.AskAsync("can I share a thank-you card?");
        await kept.BringSecondAsync();
        await kept.ActAsync("publish");
        var told = (await kept.Bot.Get<IAnswers>().SinceAsync(default, 10, Cancel)).ShouldHaveSingleItem();
        var staff = new Sender(new AccountId("web", "local", "p_somebody"));

        var result = await kept.Bot.Get<Intake>().AcceptAndWaitAsync(CorrectionHandler.Of(told, kept.GuidanceVersion, staff, told.AskedAt), Cancel);

        result!.Refusal.ShouldNotBeNull().ShouldContain("comms leads");
        (await kept.Bot.Get<IAnswers>().FindAsync(told.Ref, Cancel))!.Correction.ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_sent_from_a_page_of_other_guidance()
    {
        await using var kept = await KeptGuidance.StartAsync();
        using var asker = await kept.AskAsync("can I share a thank-you card?");
        var old = kept.GuidanceVersion;
        await kept.BringSecondAsync();
        await kept.ActAsync("publish");
        await kept.ActAsync("correct", guidance: old);
        kept.Lead.Status.ShouldBe(HttpStatusCode.Conflict);
        kept.Lead.Page.ShouldContain("Nothing was sent");
    }
}

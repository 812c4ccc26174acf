using System.Net;
using System.Text;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Keeping;

/// <summary>A lead changes a text in the browser, without script.</summary>
public sealed class EditTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_text_in_force_is_changed_looked_at_and_published_without_a_file()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.Lead.OpenAsync("/guidance/policy.md");
        await kept.Lead.FollowAsync("Edit here");
        kept.Lead.TextOf("text").ShouldBe(KeptGuidance.First);

        await SendAsync(kept, KeptGuidance.Second.Replace("\n", "\r\n", StringComparison.Ordinal));

        kept.Lead.Path.ShouldStartWith("/guidance/policy.md/changes?version=sha256");
        kept.Lead.Page.ShouldContain("2 clauses change");
        var draft = (await kept.Bot.Get<IGuidanceShelf>().DraftsAsync(Cancel)).ShouldHaveSingleItem();
        draft.Version.ShouldBe(KeptGuidance.VersionOf(KeptGuidance.Second));
        await kept.Lead.FollowAsync("Edit it");
        kept.Lead.TextOf("text").ShouldBe(KeptGuidance.Second);
        await kept.Lead.OpenAsync("/guidance/policy.md/changes");
        await kept.ActAsync("publish");
        kept.Lead.Path.ShouldBe("/guidance/policy.md/after");
    }

    [Fact]
    public async Task What_cannot_be_taken_comes_back_with_every_word_that_was_typed()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.Lead.OpenAsync("/guidance/policy.md/edit");
        await SendAsync(kept, "---\nowner: <b>Comms\neffective: soon\n---\n# A & B");
        kept.Lead.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        kept.Lead.Page.ShouldContain("effective must be a day");
        kept.Lead.TextOf("text").ShouldBe("---\nowner: <b>Comms\neffective: soon\n---\n# A & B");

        await SendAsync(kept, KeptGuidance.First);
        kept.Lead.Page.ShouldContain("is the text that is in force already");
        (await kept.Bot.Get<IGuidanceShelf>().DraftsAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_began_before_somebody_else_published_is_told_and_keeps_the_words()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.BringSecondAsync();
        await kept.ActAsync("publish");
        await kept.Lead.OpenAsync("/guidance/policy.md/edit");

        await SendAsync(kept, KeptGuidance.First + "\n\nMine.", inForce: KeptGuidance.VersionOf(KeptGuidance.First));

        kept.Lead.Status.ShouldBe(HttpStatusCode.Conflict);
        kept.Lead.Page.ShouldContain("Somebody else published a text since you began");
        kept.Lead.TextOf("text").ShouldEndWith("Mine.");
        await SendAsync(kept, kept.Lead.TextOf("text"));
        kept.Lead.Path.ShouldStartWith("/guidance/policy.md/changes?version=sha256");
    }

    [Fact]
    public async Task A_document_that_came_as_another_file_is_pasted_and_is_Markdown_from_then_on()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.BringAsync(Encoding.UTF8.GetBytes("<h1>Social media</h1><h2>Slides</h2><p>You may share a slide.</p>"), "page.html");
        var html = (await kept.Bot.Get<IGuidanceShelf>().DraftsAsync(Cancel)).ShouldHaveSingleItem();
        await kept.ActAsync("publish", html.Version);
        await kept.Lead.OpenAsync("/guidance/policy.md/edit");
        kept.Lead.Page.ShouldContain("came as page.html");
        kept.Lead.TextOf("text").ShouldBe("");

        await SendAsync(kept, KeptGuidance.Second, html.Version);

        var pasted = (await kept.Bot.Get<IGuidanceShelf>().DraftsAsync(Cancel)).ShouldHaveSingleItem();
        pasted.FileName.ShouldBe("page.md");
    }

    [Fact]
    public async Task A_decision_is_put_at_the_end_as_a_clause_to_be_worded()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.KeepRulingAsync("Q-7", "May I use pictures made with AI?", "You may if you say so.", Verdict.YesIf);
        await kept.Lead.OpenAsync("/decisions");
        await kept.Lead.FollowAsync("Draft a clause from Q-7");

        kept.Lead.Page.ShouldContain("Decision Q-7 stands at the end of the text");
        kept.Lead.TextOf("text").ShouldBe(KeptGuidance.First + "\n\n## May I use pictures made with AI?\n\nYou may if you say so.\n");
    }

    [Fact]
    public async Task A_withdrawn_decision_can_still_become_a_clause()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.KeepRulingAsync("Q-7", "May I use pictures made with AI?", "You may if you say so.", Verdict.YesIf);
        var shelf = kept.Bot.Get<RulingShelf>();
        (await shelf.WithdrawAsync("Q-7", (await shelf.FindAsync("Q-7", Cancel))!.Version, AccountId.LocalReviewer.Key, Cancel)).ShouldBeNull();
        await kept.Lead.OpenAsync("/decisions");
        await kept.Lead.FollowAsync("Draft a clause from Q-7");

        kept.Lead.TextOf("text").ShouldEndWith("You may if you say so.\n");
    }

    [Fact]
    public async Task A_version_that_is_not_kept_is_no_empty_page_to_type_into()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.Lead.OpenAsync("/guidance/policy.md/edit?version=" + KeptGuidance.VersionOf("never kept"));

        kept.Lead.Status.ShouldBe(HttpStatusCode.NotFound);
        kept.Lead.Page.ShouldContain("No text waits there");
    }

    [Fact]
    public async Task Only_a_lead_may()
    {
        await using var kept = await KeptGuidance.StartAsync(Roles.Reviewer);
        await kept.Lead.OpenAsync("/guidance/policy.md");
        kept.Lead.Page.ShouldNotContain("Edit here");
        await kept.Lead.OpenAsync("/guidance/policy.md/edit");
        kept.Lead.Status.ShouldBe(HttpStatusCode.Forbidden);
        await kept.Lead.OpenAsync("/guidance/policy.md");
        await SendAsync(kept, KeptGuidance.Second);
        kept.Lead.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await kept.Bot.Get<IGuidanceShelf>().DraftsAsync(Cancel)).ShouldBeEmpty();
    }

    private static Task SendAsync(KeptGuidance kept, string text, string? inForce = null) =>
        kept.Lead.SendAsync("/guidance/edit", multipart: true, ("document", KeptGuidance.Name), ("in_force", inForce ?? kept.Lead.Hidden("in_force")), ("text", text));
}

using System.Net;
using System.Text;
using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Keeping;

/// <summary>A lead keeps the guidance in the browser, without script.</summary>
public sealed class KeepingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lead_sees_each_document_with_its_dates_and_who_published_it()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.Lead.OpenAsync("/guidance");
        kept.Lead.Page.ShouldContain("Social media");
        kept.Lead.Page.ShouldContain("Kept by Communications");
        kept.Lead.Page.ShouldContain("Overdue since 1 June 2026");
        kept.Lead.Page.ShouldContain("Published by a file");
        await kept.Lead.FollowAsync("Read it");
        kept.Lead.Page.ShouldContain("Never share a thank-you card");
        kept.Lead.Page.ShouldContain("Line ");
    }

    [Fact]
    public async Task A_new_text_waits_shows_what_it_changes_and_changes_nothing_yet()
    {
        await using var kept = await KeptGuidance.StartAsync();
        using var asker = await kept.AskAsync("can I share a thank-you card?", 5);
        using var other = await kept.AskAsync("may I use a generated picture?");
        using var speaker = await kept.AskAsync("can I say something about staffing?", 5);
        await kept.BringSecondAsync();
        kept.Lead.Path.ShouldStartWith("/guidance/policy.md/changes?version=sha256");
        await kept.OpenToTheEndAsync(kept.Lead.Path);

        kept.Lead.Page.ShouldContain("These 2 answers would change");
        kept.Lead.Page.ShouldContain("“can I share a thank-you card?”");
        kept.Lead.Page.ShouldContain("No, not as it is becomes Yes, if…");
        kept.Lead.Page.ShouldContain("5 people were told otherwise");
        kept.Lead.Page.ShouldContain("I asked the 2 different questions");
        kept.Lead.Page.ShouldContain("2 clauses change");
        kept.Lead.Page.ShouldContain("Removed: Never");
        kept.Lead.Page.ShouldContain("Next review");
        kept.Lead.Page.ShouldContain("Brought by you");

        using var late = await kept.AskAsync("is a thank-you card fine?");
        await late.ShouldComeAsync("No, not as it is");
    }

    [Fact]
    public async Task What_few_people_asked_is_shown_without_its_words_and_concerns_never()
    {
        await using var kept = await KeptGuidance.StartAsync();
        using var asker = await kept.AskAsync("can I share this thank-you card from Zebedee?", 4);
        using var speaker = await kept.AskAsync("is the staffing card of ward 7 mine to post?", 5);
        await kept.BringSecondAsync();
        await kept.OpenToTheEndAsync(kept.Lead.Path);

        kept.Lead.Page.ShouldContain("words not shown: fewer than 5 people");
        kept.Lead.Page.ShouldContain("4 people were told otherwise");
        kept.Lead.Page.ShouldNotContain("Zebedee");
        kept.Lead.Page.ShouldNotContain("ward 7");
        kept.Lead.Page.ShouldContain("I asked the 1 question ");
    }

    [Fact]
    public async Task Published_with_one_press_answers_use_it_at_once_and_one_press_goes_back()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.BringSecondAsync();
        await kept.ActAsync("publish");
        kept.Lead.Path.ShouldBe("/guidance/policy.md/after");
        kept.Lead.Page.ShouldContain("Published by you");
        using var asker = await kept.AskAsync("can I share a thank-you card?");
        await asker.ShouldComeAsync("Yes, if…");

        await kept.ActAsync("back", KeptGuidance.VersionOf(KeptGuidance.First), KeptGuidance.VersionOf(KeptGuidance.Second));
        using var later = await kept.AskAsync("can I share a thank-you card?");
        await later.ShouldComeAsync("No, not as it is");
        await kept.Lead.OpenAsync("/guidance/policy.md/versions");
        foreach (var row in (string[])["A file published version", "You brought version", "You published version", "You went back to version"])
        {
            kept.Lead.Page.ShouldContain(row);
        }
    }

    [Fact]
    public async Task Of_two_who_publish_the_second_is_told_and_changes_nothing()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.BringSecondAsync();
        var third = KeptGuidance.Second.Replace("no name or handwriting", "nobody’s name", StringComparison.Ordinal);
        await kept.BringAsync(Encoding.UTF8.GetBytes(third), "policy-two.md");
        await kept.ActAsync("publish");
        await kept.ActAsync("publish", KeptGuidance.VersionOf(third));

        kept.Lead.Status.ShouldBe(HttpStatusCode.Conflict);
        kept.Lead.Page.ShouldContain("Somebody else changed what is in force");
        kept.Bot.Get<IGuidanceLibrary>().Current.Documents.Single().Version.ShouldBe(KeptGuidance.VersionOf(KeptGuidance.Second));
    }

    [Theory]
    [InlineData("policy.docx", "this is no Word file")]
    [InlineData("policy.pdf", "%PDF-1.7 and nothing else")]
    [InlineData("policy.exe", "MZ")]
    [InlineData("policy.md", "")]
    [InlineData("policy.md", "\0\0\0")]
    public async Task A_file_that_cannot_be_read_is_refused_with_a_sentence_and_changes_nothing(string name, string content)
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.BringAsync(Encoding.UTF8.GetBytes(content), name);

        kept.Lead.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        kept.Lead.Html.ShouldContain("role=\"alert\"");
        (await kept.Bot.Get<IGuidanceShelf>().DraftsAsync(Cancel)).ShouldBeEmpty();
        (await kept.Bot.Get<IGuidanceShelf>().PublishedAsync(Cancel)).ShouldHaveSingleItem().Version.ShouldBe(KeptGuidance.VersionOf(KeptGuidance.First));
    }

    [Fact]
    public async Task A_file_over_20_MB_is_refused()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.BringAsync(new byte[GuidanceLimits.MaxBytes + (100 * 1024)], "policy.md");
        kept.Lead.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        kept.Lead.Page.ShouldContain("up to 20 MB");
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away_and_a_Word_file_can_replace_a_Markdown_one()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.BringAsync(Encoding.UTF8.GetBytes("<h1>Social media</h1><h2>Cards</h2><p>You may share every card that you like to share.</p>"), "policy.html");
        kept.Lead.Path.ShouldStartWith("/guidance/policy.md/changes");
        var html = (await kept.Bot.Get<IGuidanceShelf>().DraftsAsync(Cancel)).ShouldHaveSingleItem();
        await kept.ActAsync("publish", html.Version);
        using var asker = await kept.AskAsync("can I share a thank-you card?");
        await asker.ShouldComeAsync("You may.");

        await kept.BringSecondAsync();
        await kept.ActAsync("discard");
        kept.Lead.Page.ShouldContain("You threw version");
        (await kept.Bot.Get<IGuidanceShelf>().DraftsAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_document_stands_beside_the_others_until_it_is_taken_out_of_force()
    {
        await using var kept = await KeptGuidance.StartAsync();
        await kept.BringAsync(Encoding.UTF8.GetBytes("# Badges\n\n## Badges\n\nYou may show your lanyard if the number is covered.\n"), "badges.md", "");
        var version = (await kept.Bot.Get<IGuidanceShelf>().DraftsAsync(Cancel)).ShouldHaveSingleItem().Version;
        await kept.Lead.SendAsync("/guidance/act", multipart: false, ("press", "publish"), ("document", "badges.md"), ("version", version));
        kept.Bot.Get<IGuidanceLibrary>().Current.Documents.Count.ShouldBe(2);
        await kept.Lead.SendAsync("/guidance/act", multipart: false, ("press", "retire"), ("document", "badges.md"), ("in_force", version));
        kept.Bot.Get<IGuidanceLibrary>().Current.Documents.ShouldHaveSingleItem().Name.ShouldBe(KeptGuidance.Name);

        await kept.ActAsync("retire");
        kept.Lead.Status.ShouldBe(HttpStatusCode.Conflict);
        kept.Lead.Page.ShouldContain("comes from a file");
    }

    [Fact]
    public async Task The_sample_gives_way_to_what_a_lead_publishes_for_good()
    {
        await using var bot = await RunningBot.StartAsync();
        using var lead = new PageClient(bot);
        await lead.OpenAsync("/guidance");
        await lead.ShouldComeAsync("Sample");
        using var form = lead.Multipart([("token", lead.Hidden("token")), ("id", lead.Hidden("id")), ("document", "")]);
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(KeptGuidance.Second));
        form.Add(file, "file", "ours.md");
        await lead.SendAsync("/guidance/upload", form);
        await lead.SendAsync("/guidance/act", multipart: false, ("press", "publish"), ("document", "ours.md"), ("version", KeptGuidance.VersionOf(KeptGuidance.Second)));

        var current = bot.Get<IGuidanceLibrary>().Current;
        current.IsSample.ShouldBeFalse();
        current.Documents.ShouldHaveSingleItem().Name.ShouldBe("ours.md");
        await bot.Get<GuidanceImport>().LookAsync(Cancel);
        (await bot.Get<IGuidanceShelf>().PublishedAsync(Cancel)).ShouldHaveSingleItem().Document.ShouldBe("ours.md");
    }

    [Theory]
    [InlineData(Roles.Staff)]
    [InlineData(Roles.Reviewer)]
    [InlineData(Roles.Admin)]
    public async Task Nobody_but_a_lead_sees_or_does_any_of_it(Roles roles)
    {
        await using var kept = await KeptGuidance.StartAsync(roles);
        var client = kept.Lead;
        await client.OpenAsync("/guidance");
        await client.ShouldComeAsync("Never share a thank-you card");
        client.Html.ShouldNotContain("/guidance/upload");
        client.Page.ShouldNotContain("Line ");
        foreach (var page in (string[])["changes", "versions", "after"])
        {
            await client.OpenAsync("/guidance/policy.md/" + page);
            client.Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        foreach (var press in (string[])["publish", "back", "discard", "retire", "correct"])
        {
            await client.OpenAsync("/guidance");
            await kept.ActAsync(press, guidance: kept.GuidanceVersion);
            client.Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        await kept.BringSecondAsync();
        client.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await kept.Bot.Get<IGuidanceShelf>().MovesAsync(KeptGuidance.Name, Cancel)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("/guidance/act")]
    [InlineData("/guidance/upload")]
    [InlineData("/decisions/act")]
    public async Task A_post_without_the_pages_token_does_nothing(string path)
    {
        await using var kept = await KeptGuidance.StartAsync();
        using var content = new MultipartFormDataContent { { new StringContent("publish"), "press" } };
        await kept.Lead.SendAsync(path, content);
        kept.Lead.Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}

using System.Net;
using GuidanceBot.Chat.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Http;

/// <summary>The same walk without script: forms post, links lead somewhere.</summary>
public sealed class NoScriptTests
{
    [Fact]
    public async Task The_whole_walk_works_without_script()
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        await asker.OpenAsync("/");
        await asker.ShouldComeAsync("What would you like to post?");
        await asker.ShouldComeAsync("Sample guidance");
        await asker.SayAsync("can i tweet this slide?");
        await asker.ShouldComeAsync("Yes, if…");
        await asker.ShouldComeAsync("You may photograph and share a slide");
        await asker.ShouldComeAsync("sample guidance");
        await asker.PressAsync("This answered it");
        await asker.ShouldComeAsync("Thank you");
        await asker.PressAsync("Not quite");
        await asker.ShouldComeAsync("What wasn’t right?");

        await asker.OpenAsync("/new");
        await asker.SayAsync("Check this draft: Our new clinic cures back pain. #hospitallife");
        await asker.ShouldComeAsync("A person should see this one first");
        await asker.PressAsync("Apply the 2 safe fixes");
        await asker.ShouldComeAsync("Nothing to change");

        await asker.OpenAsync("/new");
        await asker.SayAsync("is an AI-made picture ok?");
        await asker.FollowAsync("Ask a person");
        await asker.ShouldComeAsync("Nothing has been sent yet.");
        await asker.SendFormAsync(("submit.question", " "));
        asker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await asker.ShouldComeAsync("What would you like to ask?");
        await asker.SendFormAsync(("submit.question", "Is an AI-made picture OK?"), ("submit.nameless", "on"), ("submit.needed_by", "today"));
        await asker.ShouldComeAsync("A person has this now");
        await asker.ShouldComeAsync("without your name");
        var conversation = asker.Path.Split('?', '#')[0];

        using var desk = new PageClient(bot);
        await desk.OpenAsync("/desk");
        await desk.FollowAsync("Is an AI-made picture OK?");
        await desk.PressAsync("Claim");
        await desk.ShouldComeAsync("You claimed it.");
        await desk.SendAsync("/desk/act", multipart: false, ("press", desk.Press("case.answer.submit")), ("answer.verdict", "no"), ("answer.answer", "Not with lifelike people."));
        desk.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await desk.ShouldComeAsync("With a no, say what would be fine, or who can allow it.");
        await desk.ShouldComeAsync("Not with lifelike people.");
        await desk.SendAsync("/desk/act", multipart: false, ("press", desk.Press("case.answer.submit")), ("answer.verdict", "no"), ("answer.answer", "Not with lifelike people."), ("answer.way_to_yes", "A drawing is fine."));
        await desk.ShouldComeAsync("Answered at");

        await asker.OpenUntilAsync(conversation, "Comms says: no, not as it is");
        await asker.ShouldComeAsync("A drawing is fine.");
        await asker.PressAsync("Still unsure");
        await asker.OpenUntilAsync(conversation, "It’s with comms again");
    }

    [Fact]
    public async Task Who_was_faster_is_said_and_what_the_other_typed_is_kept()
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        await asker.OpenAsync("/new");
        await asker.SayAsync("is an AI-made picture ok?");
        await asker.FollowAsync("Ask a person");
        await asker.SendFormAsync(("submit.question", "Is it OK?"));
        using var desk = new PageClient(bot);
        await desk.OpenAsync("/desk/Q-1");
        using var faster = new PageClient(bot);
        await faster.OpenAsync("/desk/Q-1");
        await faster.PressAsync("Claim");
        await desk.SendAsync("/desk/act", multipart: false, ("press", desk.Press("case.decline.submit")), ("decline.reason", "My carefully written reason"), ("decline.way_to_yes", "A way"));
        desk.Status.ShouldBe(HttpStatusCode.Conflict);
        await desk.ShouldComeAsync("It has changed while you were looking");
        await desk.ShouldComeAsync("What you wrote is still here.");
        desk.Html.ShouldContain("My carefully written reason</textarea>");
    }

    [Fact]
    public async Task The_same_post_sent_twice_counts_once()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/c/a");
        var (token, id) = (client.Hidden("token"), client.Hidden("id"));
        for (var i = 0; i < 2; i++)
        {
            await client.SendAsync("/say", client.Multipart([("token", token), ("id", id), ("c", "a"), ("text", "can i tweet this slide?")]));
        }

        client.Html.Split("<article").Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_said_about_one_question_is_not_taken_for_the_next()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/c/a");
        await client.SayAsync("can we put up the trial results?");
        await client.PressAsync("Yes, it has lifted");
        await client.ShouldComeAsync("The embargo has lifted, so go ahead.");
        await client.SayAsync("and can we put up the other trial results too?");
        bot.Engine.Asked!.Facts.ShouldNotContainKey("embargo_lifted");
        await client.ShouldComeAsync("It depends on one thing");
    }

    [Fact]
    public async Task An_empty_message_comes_back_with_a_sentence()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/c/a");
        await client.SayAsync("  ");
        client.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await client.ShouldComeAsync("Write your question or paste your draft first.");
    }

    [Fact]
    public async Task A_slow_answer_is_waited_for_by_the_page()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Engine.Pause = TimeSpan.FromSeconds(4);
        using var client = new PageClient(bot) { FollowsRefresh = false };
        await client.OpenAsync("/c/a");
        await client.SayAsync("can i tweet this slide?");
        await client.ShouldComeAsync("Reading the guidance…");
        client.Html.ShouldContain("http-equiv=\"refresh\"");
        // "My questions" beside the conversation may know the answer one page before the conversation does; such a page waits once more.
        for (var i = 0; i < 100 && client.Html.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal); i++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            await client.OpenAsync("/c/a?after=0");
        }

        client.Html.ShouldNotContain("http-equiv=\"refresh\"");
        client.Page.ShouldNotContain("Reading the guidance…");
        await client.ShouldComeAsync("Yes, if…");
    }

    [Fact]
    public async Task Speaking_up_stands_in_no_list()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/c/a");
        await client.SayAsync("who do i talk to about staffing?");
        await client.ShouldComeAsync("You’re free to raise this");
        await client.OpenAsync("/c/b");
        client.Page.ShouldNotContain("staffing");
        await client.ShouldComeAsync("Nothing asked yet.");
    }

    [Fact]
    public async Task A_patients_number_is_hidden_and_shown_to_nobody()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/c/a");
        await client.SayAsync($"can i ask about number {FakeChecker.NhsNumber}, her son wants a selfie");
        await client.ShouldComeAsync("I’ve hidden an NHS number");
        client.Page.ShouldNotContain(FakeChecker.NhsNumber);
        await client.PressAsync("Answer without it");
        await client.ShouldComeAsync("No, not as it is");
    }

    [Fact]
    public async Task A_clause_of_an_older_version_is_shown_as_such()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/guidance/guidance.md");
        client.Status.ShouldBe(HttpStatusCode.OK);
        client.Html.ShouldContain("id=\"c-4-2\"");
        await client.OpenAsync("/guidance/guidance.md?version=sha256:0000");
        client.Status.ShouldBe(HttpStatusCode.NotFound);
        await client.OpenAsync("/guidance/nothing.md");
        client.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_answered_from_an_older_version_still_links_to_it()
    {
        var guidance = Path.Combine(Directory.CreateTempSubdirectory("guidancebot-web-").FullName, "ours.md");
        var folder = Directory.CreateTempSubdirectory("guidancebot-web-").FullName;
        string[] args = ["--Guidance:Paths:0=" + guidance];
        await File.WriteAllTextAsync(guidance, "# Ours\n\n## 4 Events\n\n### 4.2 Slides\n\nYou may share a slide if the speaker agrees.\n", TestContext.Current.CancellationToken);
        var first = await RunningBot.StartAsync(null, "http://127.0.0.1:0", folder, args);
        using var client = new PageClient(first);
        await client.OpenAsync("/c/a");
        await client.SayAsync("can i tweet this slide?");
        await first.StopAsync();

        await File.WriteAllTextAsync(guidance, "# Ours\n\n## 4 Events\n\n### 4.2 Slides\n\nAsk the press officer before you share any slide.\n", TestContext.Current.CancellationToken);
        await using var second = await RunningBot.StartAsync(null, "http://127.0.0.1:0", folder, args);
        using var later = new PageClient(second, null, client.Cookies);
        await later.OpenAsync("/c/a");
        await later.ShouldComeAsync("You may share a slide if the speaker agrees.");
        await later.ShouldComeAsync("an earlier version");
        await later.FollowAsync("Events › Slides");
        await later.ShouldComeAsync("This is an earlier version");
        await later.ShouldComeAsync("You may share a slide if the speaker agrees.");
        await later.FollowAsync("Open the version that is in force");
        await later.ShouldComeAsync("Ask the press officer");
        Directory.GetParent(guidance)!.Delete(recursive: true);
    }

    [Fact]
    public async Task The_bot_says_that_it_is_alive_and_ready()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        (await client.OpenAsync("/health/live")).Page.ShouldBe("live");
        await client.OpenUntilAsync("/health/ready", "ready");
        client.Status.ShouldBe(HttpStatusCode.OK);
    }
}

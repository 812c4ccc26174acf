using System.Net;
using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Rulings;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Http;

/// <summary>What the desk does beside deciding, without script: keep a decision, correct it, quiet a case.</summary>
public sealed class DeskMoreTests
{
    private static readonly string[] General = ["Can staff use an AI-made picture on a poster?", "You may use an AI-made picture on a poster if you say so under it."];

    [Fact]
    public async Task An_answer_is_kept_as_a_decision_corrected_and_kept_again()
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        var conversation = await AskedAsync(asker);
        using var desk = new PageClient(bot);
        await desk.OpenAsync("/desk/Q-1");
        await desk.PressAsync("Claim");
        await desk.OpenUntilAsync("/desk/Q-1", "Your decision");
        desk.Press("case.keep.submit").ShouldBeEmpty();
        await desk.SendAsync("/desk/act", multipart: false, ("press", desk.Press("case.answer.submit")), ("answer.verdict", "yes"), ("answer.answer", "Fine, with a line under it."));
        await desk.OpenUntilAsync("/desk/Q-1", "Keep as a decision");

        await desk.SendAsync("/desk/act", multipart: false, ("press", desk.Press("case.keep.submit")), ("keep.general_question", General[0]));
        desk.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await desk.ShouldComeAsync("Say what was decided, in general words.");
        await desk.SendAsync("/desk/act", multipart: false, ("press", desk.Press("case.keep.submit")), ("keep.general_question", General[0]), ("keep.general_answer", General[1]), ("keep.good_for", "30"));
        await desk.ShouldComeAsync("Kept as decision Q-1: the next person who asks gets it.");
        await desk.OpenUntilAsync("/decisions", General[0]);

        await desk.OpenAsync("/desk/Q-1");
        desk.Press("case.keep.submit").ShouldBeEmpty();
        desk.Page.ShouldContain("Decision Q-1 is withdrawn with it");
        await desk.SendAsync("/desk/act", multipart: false, ("press", desk.Press("case.correct.submit")), ("correct.verdict", "no"), ("correct.answer", "Not lifelike ones."), ("correct.way_to_yes", "A drawing is fine."), ("correct.why", "I read the clause too fast."));
        await asker.OpenUntilAsync(conversation, "A drawing is fine.");
        asker.Page.ShouldContain("I read the clause too fast.");
        (await bot.Get<RulingShelf>().ListAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        await desk.OpenUntilAsync("/desk/Q-1", "Keep as a decision");
    }

    [Fact]
    public async Task A_decision_against_what_stands_comes_back_with_what_was_typed()
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        await AskedAsync(asker);
        using var desk = new PageClient(bot);
        await desk.OpenAsync("/desk/Q-1");
        await desk.SendAsync("/desk/act", multipart: false, ("press", desk.Press("case.answer.submit")), ("answer.verdict", "yes"), ("answer.answer", "Fine."));
        await desk.OpenUntilAsync("/desk/Q-1", "Keep as a decision");

        (string, string)[] typed = [("press", desk.Press("case.keep.submit")), ("keep.general_question", "Can I post a selfie from the ward?"), ("keep.general_answer", "You may post a selfie from the ward.")];
        await desk.SendAsync("/desk/act", multipart: false, typed);
        desk.Page.ShouldContain("It may clash with");
        desk.Page.ShouldContain("You may post a selfie from the ward.");
        (await bot.Get<RulingShelf>().ListAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();

        await desk.SendAsync("/desk/act", multipart: false, [.. typed, ("keep.keep_anyway", "on")]);
        await desk.OpenUntilAsync("/decisions", "Can I post a selfie from the ward?");
    }

    [Fact]
    public async Task A_case_is_muted_once()
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        await AskedAsync(asker);
        using var desk = new PageClient(bot);
        await desk.OpenAsync("/desk/Q-1");
        await desk.PressAsync("Mute this case");
        await desk.OpenAsync("/desk/Q-1");
        desk.Page.ShouldNotContain("Mute this case");
        (await bot.Get<ICases>().FindAsync("Q-1", TestContext.Current.CancellationToken))!.Muted.ShouldBeTrue();
    }

    private static async Task<string> AskedAsync(PageClient asker)
    {
        await asker.OpenAsync("/new");
        await asker.SayAsync("is an AI-made picture ok?");
        await asker.FollowAsync("Ask a person");
        await asker.SendFormAsync(("submit.question", "Is an AI-made picture OK on our poster?"));
        await asker.ShouldComeAsync("A person has this now");
        return asker.Path.Split('?', '#')[0];
    }
}

using System.Net;
using GuidanceBot.Chat.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Http;

/// <summary>"Forget me" in the browser, without script.</summary>
public sealed class ForgetTests
{
    [Fact]
    public async Task Whoever_presses_forget_me_finds_nothing_of_theirs_any_more_and_nor_does_comms()
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        await asker.OpenAsync("/new");
        await asker.SayAsync("is an AI-made picture of our lighthouse ok?");
        await asker.FollowAsync("Ask a person");
        await asker.SendFormAsync(("submit.question", "Is an AI-made picture of our lighthouse OK?"), ("submit.needed_by", "today"));
        await asker.ShouldComeAsync("A person has this now");
        using var desk = new PageClient(bot);
        await (await desk.OpenAsync("/desk/Q-1")).ShouldComeAsync("lighthouse");

        await asker.PressAsync("Forget me…");
        await asker.ShouldComeAsync("Shall I forget you?");
        await asker.ShouldComeAsync("Q-1 is still open: I withdraw it");
        await asker.ShouldComeAsync("lighthouse");
        await asker.PressAsync("Forget me");

        await asker.ShouldComeAsync("I’ve forgotten you");
        await asker.ShouldComeAsync("Nothing asked yet.");
        asker.Page.ShouldNotContain("lighthouse");
        (await desk.OpenAsync("/desk/Q-1")).Page.ShouldNotContain("lighthouse");
        desk.Status.ShouldBe(HttpStatusCode.NotFound);

        await asker.SayAsync("can i tweet this slide?");
        await asker.ShouldComeAsync("Yes, if…");
    }
}

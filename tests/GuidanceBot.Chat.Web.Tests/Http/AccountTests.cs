using System.Net;
using GuidanceBot.Chat.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Http;

/// <summary>A team asks for its own account in the browser, comms says yes for a while, and the decision stands among the others.</summary>
public sealed class AccountTests
{
    [Fact]
    public async Task A_team_account_is_asked_for_and_becomes_a_pilot()
    {
        await using var bot = await RunningBot.StartAsync();
        using var asker = new PageClient(bot);
        await asker.OpenAsync("/new");
        await asker.SayAsync("team account");
        await asker.FollowAsync("Ask for an account");
        await asker.ShouldComeAsync("Nothing has been sent yet.");
        var until = TimeProvider.System.GetUtcNow().AddDays(60).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (string, string)[] fields =
        [
            ("submit.platform", "Instagram"), ("submit.for_whom_and_why", "Parents to be."), ("submit.left_to_the_main_account", "News and jobs."),
            ("submit.own_name_and_picture", "Maternity, a drawing of our door"), ("submit.hours_a_week", "4"), ("submit.carry_on_if", "People ask."), ("submit.pilot_ends", until),
        ];
        await asker.SendFormAsync(fields);
        asker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await asker.ShouldComeAsync("Say who posts, and who covers.");
        asker.Html.ShouldContain("Parents to be.");
        await asker.SendFormAsync([.. fields, ("submit.who_posts_and_who_covers", "Two midwives; the manager covers.")]);
        await asker.ShouldComeAsync("A person has this now");
        var conversation = asker.Path.Split('?', '#')[0];

        using var desk = new PageClient(bot);
        await desk.OpenAsync("/desk/Q-1");
        await desk.ShouldComeAsync("Two midwives; the manager covers.");
        await desk.PressAsync("Claim");
        (string, string)[] answer = [("press", desk.Press("case.answer.submit")), ("answer.verdict", "yes"), ("answer.answer", "Go ahead.")];
        await desk.SendAsync("/desk/act", multipart: false, [.. answer, ("answer.pilot_until", "2020-01-01")]);
        desk.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await desk.ShouldComeAsync("Pick a day that is still to come.");
        await desk.SendAsync("/desk/act", multipart: false, [("press", desk.Press("case.answer.submit")), answer[1], answer[2], ("answer.pilot_until", until)]);
        await desk.ShouldComeAsync("Yes, as a pilot until");

        await asker.OpenUntilAsync(conversation, "Comms says: yes, as a pilot until");
        await desk.OpenUntilAsync("/decisions", "May we run an account on Instagram");
        desk.Page.ShouldContain("It is one team’s pilot: it answers nobody else’s question.");
    }
}

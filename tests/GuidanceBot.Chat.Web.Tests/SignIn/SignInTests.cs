using System.Net;
using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.People;
using GuidanceBot.TestKit.Stores;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.SignIn;

/// <summary>People sign in at a real OpenID provider; what they may do is decided on the server, at every act.</summary>
[Collection("sign-in")]
public sealed class SignInTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_not_signed_in_comes_back_from_the_provider_to_the_page_they_wanted()
    {
        await using var bot = await SignInBot.StartAsync();
        using var client = new PageClient(bot.Bot, bot.Address);
        await client.OpenAsync("/guidance/ours.md?from=mail");
        client.At.Host.ShouldBe("127.0.0.1");
        client.At.Query.ShouldContain("code_challenge_method=S256");

        await client.SignInAsync("Nadia Nurse");

        client.At.ShouldBe(new Uri(bot.Address, "/guidance/ours.md?from=mail"));
        client.Page.ShouldContain("Nadia Nurse");
        client.Page.ShouldContain("Sign out");
        await client.OpenAsync("/c/a");
        await client.SayAsync("can i tweet this slide?");
        client.Page.ShouldContain("Yes, if…");
    }

    [Fact]
    public async Task A_nurse_who_opens_the_desk_is_told_whom_to_ask_and_her_act_is_refused_too()
    {
        await using var bot = await SignInBot.StartAsync();
        using var nurse = await bot.SignedInAsync("Nadia Nurse");
        foreach (var path in (string[])["/desk", "/desk/Q-1"])
        {
            await nurse.OpenAsync(path);
            nurse.Status.ShouldBe(HttpStatusCode.Forbidden);
            nurse.Page.ShouldContain("You’re signed in as Nadia Nurse");
            nurse.Page.ShouldContain("comms@brackenford.example");
            nurse.Html.ShouldNotContain("href=\"/desk\"");
        }

        await AskAPersonAsync(nurse);
        await nurse.SendAsync("/desk/act", multipart: false, ("press", "case.claim:cas_1:1:"), ("c", "Q-1"));
        nurse.Status.ShouldBe(HttpStatusCode.Forbidden);
        using var reviewer = await bot.SignedInAsync("Rosa Reviewer");
        await reviewer.OpenAsync("/desk/Q-1");
        reviewer.Page.ShouldContain("Waiting");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reviewer_claims_whether_the_token_or_the_userinfo_endpoint_names_the_group(bool inToken)
    {
        await using var bot = await SignInBot.StartAsync();
        bot.Provider.GroupsInToken = inToken;
        using var nurse = await bot.SignedInAsync("Nadia Nurse");
        await AskAPersonAsync(nurse);
        using var reviewer = await bot.SignedInAsync("Rosa Reviewer");
        await reviewer.OpenAsync("/desk/Q-1");
        reviewer.Page.ShouldContain("Nadia Nurse");
        await reviewer.PressAsync("Claim");
        reviewer.Page.ShouldContain("Your decision");
    }

    [Fact]
    public async Task A_case_is_handed_on_by_name_to_a_reviewer_who_is_signed_in()
    {
        await using var bot = await SignInBot.StartAsync();
        using var nurse = await bot.SignedInAsync("Nadia Nurse");
        await AskAPersonAsync(nurse);
        bot.Provider.Groups["Lena Lead"] = ["comms-reviewers", "comms-leads"];
        using var lead = await bot.SignedInAsync("Lena Lead");
        using var reviewer = await bot.SignedInAsync("Rosa Reviewer");
        await reviewer.OpenAsync("/desk/Q-1");
        await reviewer.PressAsync("Claim");
        await reviewer.OpenAsync("/desk/Q-1");
        reviewer.Html.ShouldNotContain(">Nadia Nurse</option>");

        var to = System.Text.RegularExpressions.Regex.Match(reviewer.Html, "<option value=\"(?<key>[^\"]+)\"[^>]*>Lena Lead</option>").Groups["key"].Value;
        await reviewer.SendAsync("/desk/act", multipart: false, ("press", reviewer.Press("case.reassign.submit")), ("reassign.to", System.Net.WebUtility.HtmlDecode(to)), ("reassign.handover", "You know this ward."));

        await lead.OpenAsync("/desk/Q-1");
        await lead.ShouldComeAsync("Your decision");
    }

    [Fact]
    public async Task Nobody_answers_their_own_case()
    {
        await using var bot = await SignInBot.StartAsync();
        using var reviewer = await bot.SignedInAsync("Rosa Reviewer");
        await AskAPersonAsync(reviewer);
        await reviewer.OpenAsync("/desk/Q-1");
        reviewer.Html.ShouldNotContain("case.claim");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_whom_another_chat_knows_is_the_same_person_where_the_provider_has_verified_the_address(bool verified)
    {
        await using var bot = await SignInBot.StartAsync();
        bot.Provider.AddressesAreVerified = verified;
        var inSlack = new AccountId("slack", "T1", "U1");
        await bot.Bot.Get<ISignIns>().BeginAsync(new Sender(inSlack, "Rosa", "Rosa.Reviewer@brackenford.example"), Roles.Staff, TimeProvider.System.GetUtcNow().AddHours(1), Cancel);
        using var reviewer = await bot.SignedInAsync("Rosa Reviewer");

        (await bot.Bot.Get<IPeople>().OfAsync(inSlack, Cancel))!.Accounts.Count.ShouldBe(verified ? 2 : 1);
    }

    [Fact]
    public async Task An_admin_may_not_read_cases()
    {
        await using var bot = await SignInBot.StartAsync();
        using var admin = await bot.SignedInAsync("Adam Admin");
        await admin.OpenAsync("/desk");
        admin.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_admin_sends_a_test_ping_sees_that_it_was_delivered_and_a_reviewer_cannot()
    {
        await using var bot = await SignInBot.StartAsync(services: s => s.AddSingleton<IReviewerPlace>(new Room()));
        using var admin = await bot.SignedInAsync("Adam Admin");
        await admin.OpenAsync("/desk/pings");
        admin.Page.ShouldContain("Goes to Web room-1.");
        await admin.SendAsync("/desk/ping", multipart: false, ("press", "desk.ping:queue:1:1"));
        admin.Page.ShouldContain("Delivered to Web room-1");

        using var reviewer = await bot.SignedInAsync("Rosa Reviewer");
        await reviewer.OpenAsync("/desk/pings");
        reviewer.Status.ShouldBe(HttpStatusCode.Forbidden);
        await reviewer.OpenAsync("/desk");
        reviewer.Html.ShouldNotContain("/desk/pings");
        await reviewer.SendAsync("/desk/ping", multipart: false, ("press", "desk.ping:queue:1:1"));
        reviewer.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_group_that_was_taken_away_counts_until_the_next_sign_in_in_every_browser()
    {
        await using var bot = await SignInBot.StartAsync();
        using var atWork = await bot.SignedInAsync("Rosa Reviewer");
        await atWork.OpenAsync("/desk");
        atWork.Status.ShouldBe(HttpStatusCode.OK);

        bot.Provider.Groups["Rosa Reviewer"] = ["staff"];
        using var atHome = await bot.SignedInAsync("Rosa Reviewer");

        await atHome.OpenAsync("/desk");
        atHome.Status.ShouldBe(HttpStatusCode.Forbidden);
        await atWork.OpenAsync("/desk");
        atWork.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task However_busy_a_session_is_the_provider_is_asked_again_after_its_longest_time()
    {
        var clock = new ShiftedTime();
        await using var bot = await SignInBot.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock), args: ["--SignIn:HoursAtMost=2", "--SignIn:IdleMinutes=60"]);
        using var reviewer = await bot.SignedInAsync("Rosa Reviewer");
        var account = Web.SignIn.ProviderEvents.AccountOf(bot.Provider.Address.ToString(), "rosa-reviewer");
        bot.Provider.Groups["Rosa Reviewer"] = ["staff"];
        for (var i = 0; i < 3; i++)
        {
            clock.Shift += TimeSpan.FromMinutes(39);
            await reviewer.OpenAsync("/desk");
            reviewer.Status.ShouldBe(HttpStatusCode.OK);
        }

        (await bot.Bot.Get<IRoles>().OfAsync(account, Cancel)).ShouldBe(Roles.Reviewer);
        clock.Shift += TimeSpan.FromMinutes(4);
        (await bot.Bot.Get<IRoles>().OfAsync(account, Cancel)).ShouldBe(Roles.Staff);
        await reviewer.OpenAsync("/desk");
        reviewer.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_session_that_nobody_uses_ends()
    {
        var clock = new ShiftedTime();
        await using var bot = await SignInBot.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock), args: ["--SignIn:IdleMinutes=5"]);
        using var nurse = await bot.SignedInAsync("Nadia Nurse");
        nurse.Cookies.GetCookies(bot.Provider.Address).Single().Expired = true;
        clock.Shift += TimeSpan.FromMinutes(6);
        await nurse.OpenAsync("/");
        nurse.Page.ShouldContain("Hospital sign-in");
    }

    [Fact]
    public async Task The_open_desk_of_somebody_who_is_a_reviewer_no_more_gets_no_further_news()
    {
        await using var bot = await SignInBot.StartAsync();
        using var reviewer = await bot.SignedInAsync("Rosa Reviewer");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk/events?show=all") { Headers = { { "Accept", "text/event-stream" } } };
        using var news = await reviewer.RawAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        bot.Provider.Groups["Rosa Reviewer"] = ["staff"];
        using var again = await bot.SignedInAsync("Rosa Reviewer");

        (await news.Content.ReadAsStringAsync(Cancel)).TrimEnd().ShouldEndWith("event: over\ndata:");
    }

    [Fact]
    public async Task Signing_out_ends_it_here_at_the_provider_and_in_other_browsers()
    {
        await using var bot = await SignInBot.StartAsync();
        using var here = await bot.SignedInAsync("Rosa Reviewer");
        using var other = await bot.SignedInAsync("Rosa Reviewer");
        var before = new CookieContainer();
        before.Add(here.Cookies.GetCookies(bot.Address));
        using var thief = new PageClient(bot.Bot, bot.Address, before);

        await here.SendAsync("/sign-out", multipart: false);
        here.Page.ShouldContain("You’re signed out here.");
        await here.OpenAsync(WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(here.Html, "href=\"(http[^\"]*)\"").Groups[1].Value));
        here.At.ShouldBe(new Uri(bot.Address, "/signed-out"));
        here.Page.ShouldContain("You’re signed out");

        await here.OpenAsync("/desk");
        here.Page.ShouldContain("Hospital sign-in");
        await thief.OpenAsync("/desk");
        thief.Page.ShouldContain("Hospital sign-in");
        await other.OpenAsync("/desk");
        other.At.Host.ShouldBe("localhost", "the other browser's session at the provider goes on, and signs in anew by itself");
    }

    [Fact]
    public async Task What_is_sent_without_a_session_is_not_done_and_not_lost_to_a_redirect()
    {
        await using var bot = await SignInBot.StartAsync();
        using var client = new PageClient(bot.Bot, bot.Address);
        await client.SendAsync("/say", multipart: true, ("text", "can i tweet this slide?"));
        client.Status.ShouldBe(HttpStatusCode.Unauthorized);
        client.Page.ShouldContain("Nothing was sent.");

        using var news = new HttpRequestMessage(HttpMethod.Get, "/desk/events") { Headers = { { "Accept", "text/event-stream" } } };
        using var answer = await client.RawAsync(news, cancel: Cancel);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldStartWith("event: over");
    }

    [Fact]
    public async Task A_page_that_was_open_while_its_person_signed_in_again_can_still_send()
    {
        await using var bot = await SignInBot.StartAsync();
        using var nurse = await bot.SignedInAsync("Nadia Nurse");
        await nurse.OpenAsync("/c/a");
        var session = nurse.Cookies.GetCookies(bot.Address)["guidancebot-session"]!;
        session.Expired = true;
        var (token, id) = (nurse.Hidden("token"), nurse.Hidden("id"));
        await nurse.OpenAsync("/c/b");
        nurse.At.ShouldBe(new Uri(bot.Address, "/c/b"));

        using var form = nurse.Multipart([("token", token), ("id", id), ("c", "a"), ("text", "can i tweet this slide?")]);
        await nurse.SendAsync("/say", form);

        nurse.Page.ShouldContain("Yes, if…");
    }

    [Fact]
    public async Task Two_replicas_on_one_database_read_each_others_sessions_and_form_tokens()
    {
        await using var bot = await SignInBot.StartAsync(await PostgresServer.NewDatabaseAsync(), replicas: 2);
        using var one = await bot.SignedInAsync("Rosa Reviewer", bot.Bots[0]);
        using var two = new PageClient(bot.Bots[1], SignInBot.AddressOf(bot.Bots[1]), one.Cookies);

        await two.OpenAsync("/desk");

        two.Status.ShouldBe(HttpStatusCode.OK);
        two.At.Port.ShouldBe(bot.Bots[1].Address.Port);
        two.Page.ShouldContain("Rosa Reviewer");
        await one.OpenAsync("/c/a");
        using var form = one.Multipart([("token", one.Hidden("token")), ("id", one.Hidden("id")), ("c", "a"), ("text", "can i tweet this slide?")]);
        await two.SendAsync("/say", form);
        two.Page.ShouldContain("Yes, if…");
    }

    [Fact]
    public async Task A_provider_that_is_away_and_a_sign_in_that_fails_are_told_in_a_sentence()
    {
        await using var bot = await SignInBot.StartAsync();
        using var client = new PageClient(bot.Bot, bot.Address);
        await client.OpenAsync("/signin-oidc?code=none&state=none");
        client.Status.ShouldBe(HttpStatusCode.BadRequest);
        client.Page.ShouldContain("Signing in didn’t work");

        await bot.Provider.StopAsync();
        await client.OpenAsync("/");
        client.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        client.Page.ShouldContain("Your organisation’s sign-in can’t be reached");
    }

    [Fact]
    public async Task Behind_a_proxy_with_https_cookies_are_bound_to_host_and_https_and_the_provider_gets_the_public_address()
    {
        await using var bot = await SignInBot.StartAsync(args: ["--Server:PublicUrl=https://ask.brackenford.example"]);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = bot.Bot.Address };
        using var answer = await http.GetAsync("/desk", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.Query.ShouldContain("redirect_uri=https%3A%2F%2Fask.brackenford.example%2Fsignin-oidc");
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        cookies.Count.ShouldBe(2);
        cookies.ShouldAllBe(c => c.StartsWith("__Host-guidancebot-", StringComparison.Ordinal) && c.Contains("; secure", StringComparison.Ordinal) && c.Contains("; httponly", StringComparison.Ordinal) && c.Contains("path=/;", StringComparison.Ordinal));
    }

    private sealed class Room : IReviewerPlace
    {
        public ValueTask<ConversationAddress?> FindAsync(CancellationToken cancel) => new(new ConversationAddress("web", "sign-in", "room-1"));
    }

    private static async Task AskAPersonAsync(PageClient client)
    {
        await client.OpenAsync("/c/a");
        await client.SayAsync("can i tweet this slide?");
        await client.FollowAsync("Ask a person");
        await client.SendFormAsync(("submit.question", "can i tweet this slide?"));
        await client.OpenAsync("/c/a");
    }
}

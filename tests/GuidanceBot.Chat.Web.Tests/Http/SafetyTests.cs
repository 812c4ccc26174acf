using System.Net;
using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Chat.Web.Visitors;
using GuidanceBot.Core.People;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Web.Tests.Http;

/// <summary>Who and what is kept out.</summary>
public sealed class SafetyTests
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/c/a")]
    [InlineData("/desk")]
    [InlineData("/guidance")]
    [InlineData("/form?verb=draft.check&ref=new")]
    [InlineData("/nowhere")]
    public async Task Every_answer_carries_the_policy(string path)
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await client.RawAsync(request, cancel: TestContext.Current.CancellationToken);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe([Policy]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task Pages_hold_no_inline_script_or_style()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/");
        await client.SayAsync("can i tweet this slide?");
        foreach (var path in (string[])[client.Path, "/desk", "/guidance"])
        {
            await client.OpenAsync(path);
            client.Html.ShouldNotContain(" style=");
            client.Html.ShouldNotContain("<style");
            client.Html.ShouldNotMatch("<script(?![^>]*src=)");
            client.Html.ShouldNotMatch(" on[a-z]+=\"");
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example:80")]
    public async Task A_Host_that_is_not_this_machine_is_refused(string host)
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk");
        request.Headers.Host = host;
        using var answer = await client.RawAsync(request, cancel: TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Review desk");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:5080")]
    public async Task A_loopback_name_is_let_in(string host)
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/guidance");
        request.Headers.Host = host;
        using var answer = await client.RawAsync(request, cancel: TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/say")]
    [InlineData("/act")]
    [InlineData("/desk/act")]
    public async Task A_post_without_the_pages_token_does_nothing(string path)
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/c/a");
        using var content = new FormUrlEncodedContent([new("token", "wrong"), new("c", "a"), new("text", "can i tweet this slide?"), new("press", "case.claim:cas_1:1:")]);
        await client.SendAsync(path, content);
        client.Status.ShouldBe(HttpStatusCode.BadRequest);
        await client.ShouldComeAsync("Nothing was sent.");
        await client.OpenAsync("/c/a");
        await client.ShouldComeAsync("What would you like to post?");
    }

    [Fact]
    public async Task The_persons_cookie_is_for_the_server_alone_and_is_not_the_account()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/c/a");
        using var answer = await client.RawAsync(request, cancel: TestContext.Current.CancellationToken);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(CookieIdentity.CookieName, StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("max-age=31536000");
        var secret = cookie.Split('=', ';')[1];
        CookieIdentity.AccountOf(secret).User.ShouldNotContain(secret);
    }

    [Fact]
    public async Task Two_browsers_are_two_people_and_neither_sees_the_others_conversation()
    {
        await using var bot = await RunningBot.StartAsync();
        using var one = new PageClient(bot);
        using var other = new PageClient(bot);
        await one.OpenAsync("/c/shared");
        await one.SayAsync("can i tweet this slide?");
        await one.ShouldComeAsync("Yes, if…");
        await other.OpenAsync("/c/shared");
        other.Page.ShouldNotContain("Yes, if…");
    }

    [Fact]
    public async Task The_desk_refuses_who_is_no_reviewer()
    {
        await using var bot = await RunningBot.StartAsync(s => s.AddSingleton<IRoles, NobodyReviews>());
        using var client = new PageClient(bot);
        foreach (var path in (string[])["/desk", "/desk/Q-1", "/desk/events"])
        {
            await client.OpenAsync(path);
            client.Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        await client.OpenAsync("/c/a");
        client.Html.ShouldNotContain("href=\"/desk\"");
        await client.SendAsync("/desk/act", multipart: false, ("press", "case.claim:cas_1:1:"));
        client.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_people_type_is_never_markup()
    {
        const string hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> slide \u202Eesrever";
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/c/a");
        await client.SayAsync(hostile);
        await client.ShouldComeAsync("Yes, if…");
        client.Html.ShouldNotContain("<script>alert");
        client.Html.ShouldNotContain("<img src=x");
        client.Html.ShouldContain("&lt;script&gt;");
        await client.FollowAsync("Ask a person");
        client.Html.ShouldNotContain("<script>alert");
        await client.SendFormAsync(("submit.question", hostile));
        await client.OpenAsync("/desk/Q-1");
        await client.ShouldComeAsync("The question");
        client.Html.ShouldNotContain("<script>alert");
        client.Html.ShouldNotContain("<img src=x");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_with_a_sentence()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new PageClient(bot);
        await client.OpenAsync("/c/a");
        await client.SendAsync("/act", multipart: false, ("press", "draft.submit:new:1:"), ("submit.draft", new string('x', 3 * 1024 * 1024)));
        client.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        await client.ShouldComeAsync("That’s too large for me");
    }

    [Fact]
    public async Task Without_sign_in_on_an_open_address_each_page_warns()
    {
        var guidance = Path.Combine(Directory.CreateTempSubdirectory("guidancebot-web-").FullName, "ours.md");
        await File.WriteAllTextAsync(guidance, "# Ours\n\n## 1 Posts\n\n### 1.1 Slides\n\nYou may share a slide if the speaker agrees.\n", TestContext.Current.CancellationToken);
        await using var bot = await RunningBot.StartAsync(null, "http://0.0.0.0:0", null, "--Server:DangerouslyServeWithoutSignIn=true", "--Guidance:Paths:0=" + guidance);
        using var client = new PageClient(bot, new Uri($"http://127.0.0.1:{bot.Address.Port}"));
        foreach (var path in (string[])["/c/a", "/desk", "/guidance"])
        {
            await client.OpenAsync(path);
            await client.ShouldComeAsync("No sign-in:");
            client.Page.ShouldNotContain("Sample guidance");
        }

        Directory.GetParent(guidance)!.Delete(recursive: true);
    }

    private sealed class NobodyReviews : IRoles
    {
        public ValueTask<Roles> OfAsync(AccountId account, CancellationToken cancel) => new(Roles.Staff);
    }
}

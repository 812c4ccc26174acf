using GuidanceBot.Chat.Slack.Doctor;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using GuidanceBot.Core.Settings;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>What <c>doctor</c> says about Slack, and what to do about it.</summary>
public sealed class DoctorTests
{
    private static readonly string AllScopes = string.Join(',', SlackScopes.Needed);

    [Fact]
    public async Task A_sound_installation_has_nothing_to_fix()
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Scopes = AllScopes;

        var found = await ExamineAsync(bot.Slack, bot.Events);

        found.Where(f => f.Fine != true).ShouldBeEmpty();
        found.Select(f => f.Topic).ShouldBe(["slack token", "slack workspace", "slack scopes", "slack socket", "slack events", "slack reviewers", "slack C0BACKUP"]);
    }

    [Fact]
    public async Task Each_trouble_is_named_with_what_to_do()
    {
        await using var slack = await SlackStandIn.StartAsync();
        slack.Scopes = AllScopes.Replace("files:write,", "", StringComparison.Ordinal);
        slack.Outside.Add("C0BACKUP");
        slack.Members.Remove(SlackStandIn.Rita);
        slack.Fail("apps.connections.open", error: "not_allowed_token_type");

        var found = await ExamineAsync(slack, new Uri("http://127.0.0.1:1/"), o => o.AllowedWorkspaces = ["T0OTHER"]);

        Of(found, "slack workspace").ShouldContain("T0TRUST");
        Of(found, "slack scopes").ShouldContain("files:write");
        Of(found, "slack socket").ShouldContain("connections:write");
        Of(found, "slack reviewers").ShouldContain("invite your reviewers");
        Of(found, "slack C0BACKUP").ShouldContain("/invite");
        found.Single(f => f.Topic == "slack events").Fine.ShouldBeNull();
    }

    [Fact]
    public async Task A_public_channel_and_people_outside_of_it_are_found()
    {
        await using var slack = await SlackStandIn.StartAsync();
        Of(await ExamineAsync(slack, slack.Address, o => o.OnCall = ["U0FAR"]), "slack reviewers").ShouldContain("U0FAR");

        slack.ReviewersChannelIsPublic = true;

        Of(await ExamineAsync(slack, slack.Address), "slack reviewers").ShouldContain("private channel");
    }

    [Fact]
    public async Task Another_secret_than_the_running_bots_is_found()
    {
        await using var bot = await SlackBot.StartAsync();

        var found = await ExamineAsync(bot.Slack, bot.Events, o => o.SigningSecret = "another");

        Of(found, "slack events").ShouldContain("another signing secret");
    }

    [Theory]
    [InlineData("invalid_auth", "install the app")]
    [InlineData("internal_error", "try again")]
    public async Task A_token_that_is_not_taken_ends_the_examination(string error, string todo)
    {
        await using var slack = await SlackStandIn.StartAsync();
        slack.Fail("auth.test", error: error);

        Of(await ExamineAsync(slack, slack.Address), "slack token").ShouldContain(todo);
    }

    [Fact]
    public async Task A_Slack_that_does_not_answer_is_said()
    {
        await using var slack = await SlackStandIn.StartAsync();
        slack.Fail("conversations.info", drop: true, times: 100);

        Of(await ExamineAsync(slack, slack.Address), "slack reach").ShouldContain("check the network");
    }

    [Fact]
    public void The_scopes_are_those_of_the_manifest()
    {
        using var manifest = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra", "slack", "manifest.json")));

        SlackScopes.Needed.ShouldBe(manifest.RootElement.GetProperty("oauth_config").GetProperty("scopes").GetProperty("bot").EnumerateArray().Select(s => s.GetString()!), ignoreOrder: true);
    }

    [Fact]
    public async Task The_command_prints_one_line_each_and_says_by_its_status_whether_something_is_wrong()
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("guidancebot-doctor-");
        await using var slack = await SlackStandIn.StartAsync();
        await using var program = new SlackProcess(slack, folder.FullName);
        slack.Scopes = AllScopes;

        var (well, lines) = await program.RunAsync("doctor", _ => { }, cancel);
        slack.Scopes = "chat:write";
        var (ill, more) = await program.RunAsync("doctor", _ => { }, cancel);
        var (halfway, why) = await program.RunAsync("doctor", p => p.Environment["GUIDANCEBOT_Slack__BotToken"] = "", cancel);

        well.ShouldBe(0, lines);
        lines.Trim().Split('\n').ShouldAllBe(l => l.StartsWith("ok   ", StringComparison.Ordinal) || l.StartsWith("note ", StringComparison.Ordinal));
        lines.ShouldNotContain("xoxb");
        ill.ShouldBe(1, more);
        more.ShouldContain("fix  slack scopes: missing: ");
        halfway.ShouldBe(1, why);
        why.ShouldContain("fix  settings: Slack is configured halfway");
        folder.Delete(recursive: true);
    }

    private static string Of(IReadOnlyList<Diagnosis> found, string topic)
    {
        var one = found.Single(f => f.Topic == topic);
        one.Fine.ShouldBe(false, one.Sentence);
        return one.Sentence;
    }

    private static Task<IReadOnlyList<Diagnosis>> ExamineAsync(SlackStandIn slack, Uri bot, Action<SlackOptions>? change = null)
    {
        var options = new SlackOptions
        {
            BotToken = "xoxb-test",
            AppToken = "xapp-test",
            SigningSecret = SlackBot.Secret,
            ReviewerChannel = SlackStandIn.Reviewers,
            BackupChannel = "C0BACKUP",
            ApiBaseUrl = slack.Address + "api/",
        };
        change?.Invoke(options);
        return new SlackDoctor(options, new Uri(bot, "/"), TimeProvider.System).ExamineAsync(TestContext.Current.CancellationToken);
    }
}

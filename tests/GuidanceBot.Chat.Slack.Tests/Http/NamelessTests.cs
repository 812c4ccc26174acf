using System.Text;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using GuidanceBot.Core.Cases;
using GuidanceBot.Storage.Export;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>
/// "Without my name": what reviewers get in Slack and at the desk, what can be taken out and what the program logs holds nothing of the person,
/// through the whole life of a question, of a draft that came as a file, of an answer that comms reads first, and of a request for an account.
/// </summary>
public sealed class NamelessTests : IAsyncDisposable
{
    private const string Ana = SlackStandIn.Ana;
    private const string Rita = SlackStandIn.Rita;

    private static readonly string AnaDirect = SlackStandIn.Direct(Ana);
    private static readonly string[] Traces = [Ana, AnaDirect, "Zenobia", "Quill", "zquill", "Maternity", "avatar-of", "slack.com/archives/" + SlackStandIn.Staff, "shift-plan-of"];

    private readonly LogKept _log = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };

    [Fact]
    public async Task A_question_from_a_channel_through_a_question_back_and_a_second_look()
    {
        await using var bot = await StartAsync();
        await bot.SayAsync(Ana, $"<@{SlackStandIn.Bot}> is an AI-made picture ok for our poster?", SlackStandIn.Staff);
        var show = await bot.FindAsync(AnaDirect, "I’m not sure");
        await bot.PressAsync(Ana, show, "show.ask_person");
        (await bot.SubmitAsync(Ana, await bot.OpenedAsync(0), ("needed_by", "today"), ("nameless", "on"))).ShouldBeNull();
        await bot.PressAsync(Rita, await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question"), "case.ask_back");
        await bot.SubmitAsync(Rita, await bot.OpenedAsync(1), ("ask_back", "Does it show faces?"));
        await bot.FindAsync(AnaDirect, "Comms has a question for you");
        await bot.SayAsync(Ana, "no faces at all");
        await Eventually.TrueAsync(() => bot.Slack.In(SlackStandIn.Reviewers)[0].ToJsonString().Contains("no faces at all", StringComparison.Ordinal), "The reply isn't on the card.");

        await AnswerAsync(bot, "Claimed: question");
        await bot.PressAsync(Ana, await bot.FindAsync(AnaDirect, "Comms says: yes"), "outcome.unsure");
        await AnswerAsync(bot, "Waiting: question");
        await bot.FindAsync(SlackStandIn.Reviewers, "Answered: question");

        await NothingOfAnaAsync(bot, "Q-1");
    }

    [Fact]
    public async Task With_a_name_they_would_be_found()
    {
        await using var bot = await StartAsync();
        await bot.SayAsync(Ana, $"<@{SlackStandIn.Bot}> is an AI-made picture ok for our poster?", SlackStandIn.Staff);
        await bot.PressAsync(Ana, await bot.FindAsync(AnaDirect, "I’m not sure"), "show.ask_person");
        (await bot.SubmitAsync(Ana, await bot.OpenedAsync(0), ("needed_by", "today"))).ShouldBeNull();

        var seen = (await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question")).ToJsonString(HumanLoopTests.Readable);
        seen.ShouldSatisfyAllConditions(() => seen.ShouldContain("Zenobia Quill"), () => seen.ShouldContain(Ana), () => seen.ShouldContain("slack.com/archives/" + SlackStandIn.Staff));
    }

    [Fact]
    public async Task A_draft_that_came_as_a_file()
    {
        await using var bot = await StartAsync();
        bot.Slack.Files["F1"] = ("text/plain", "Marvellous news about our ward’s reporter day #hospitallife");
        bot.Slack.Pictures["F2"] = CoveredPictureTests.Picture;
        await bot.DeliverAsync(CoveredPictureTests.Said(
            bot,
            "",
            new JsonObject { ["id"] = "F1", ["name"] = "shift-plan-of-zquill.txt", ["mimetype"] = "text/plain", ["user"] = Ana },
            new JsonObject { ["id"] = "F2", ["name"] = "portrait-of-zquill.png", ["mimetype"] = "image/png", ["user"] = Ana }));
        var found = await Eventually.HereAsync(() => bot.Slack.In(AnaDirect).LastOrDefault(m => SlackBot.Buttons(m).Any(b => ((string)b["action_id"]!).StartsWith("draft.send", StringComparison.Ordinal))), () => string.Join(" | ", bot.Slack.In(AnaDirect)));
        await bot.PressAsync(Ana, found, "draft.send");
        (await bot.SubmitAsync(Ana, await bot.OpenedAsync(0), ("needed_by", "today"), ("pictures", "on"), ("nameless", "on"))).ShouldBeNull();

        await bot.PressAsync(Rita, await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: draft"), "case.reveal");
        (await bot.SubmitAsync(Rita, await bot.OpenedAsync(1), ("reveal_why", "to see it"))).ShouldBeNull();
        await Eventually.HereAsync(() => bot.Slack.First("files.completeUploadExternal"), () => "No picture came.");
        var kept = (await bot.Get<ICases>().FindAsync("D-1", TestContext.Current.CancellationToken))!;
        kept.Attachments.Concat(kept.Draft!.Attachments).Select(a => a.Name).ShouldBe(["Picture 1", "Picture 1"]);
        await NothingOfAnaAsync(bot, "D-1");
    }

    [Fact]
    public async Task An_answer_that_comms_reads_first()
    {
        await using var bot = await StartAsync("--Modes:Default=shadow");
        await bot.SayAsync(Ana, $"<@{SlackStandIn.Bot}> can i tweet this slide?", SlackStandIn.Staff);
        await bot.PressAsync(Ana, await bot.FindAsync(AnaDirect, "Send this to comms?"), "consent.send_nameless");
        await bot.PressAsync(Rita, await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question"), "case.approve");
        await bot.FindAsync(AnaDirect, "Comms says: yes, if");

        await NothingOfAnaAsync(bot, "Q-1");
    }

    [Fact]
    public async Task A_request_for_a_team_account()
    {
        await using var bot = await StartAsync();
        (await bot.CommandAsync(Ana, "account")).Status.ShouldBe(200);
        var day = TimeProvider.System.GetUtcNow().AddDays(60).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (await bot.SubmitAsync(
            Ana,
            await bot.OpenedAsync(0),
            ("platform", "Instagram"),
            ("for_whom_and_why", "Parents to be."),
            ("left_to_the_main_account", "News and jobs."),
            ("own_name_and_picture", "Births, a drawing of our door"),
            ("who_posts_and_who_covers", "Two midwives; the manager covers."),
            ("hours_a_week", "4"),
            ("carry_on_if", "People ask."),
            ("pilot_ends", day),
            ("nameless", "on"))).ShouldBeNull();
        await bot.PressAsync(Rita, await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: account request"), "case.answer");
        (await bot.SubmitAsync(Rita, await bot.OpenedAsync(1), ("verdict", "yes"), ("answer", "Go ahead."), ("pilot_until", day))).ShouldBeNull();
        await bot.FindAsync(AnaDirect, "Comms says: yes, as a pilot until");

        await NothingOfAnaAsync(bot, "Q-1");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _log.Dispose();
        await Task.CompletedTask;
    }

    private async Task<SlackBot> StartAsync(params string[] args)
    {
        var slack = await SlackStandIn.StartAsync();
        slack.Users[Ana] = new JsonObject
        {
            ["name"] = "zquill",
            ["profile"] = new JsonObject { ["display_name"] = "Zenobia Quill", ["real_name"] = "Zenobia Quill", ["email"] = "zquill@example.org", ["title"] = "Maternity", ["image_72"] = "https://img.example/avatar-of-zq.png" },
        };
        return await SlackBot.StartAsync(slack, false, _log, ["--Slack:Leads:0=" + Rita, .. args]);
    }

    private static async Task AnswerAsync(SlackBot bot, string card)
    {
        var before = bot.Slack.Of("views.open").Count;
        await bot.PressAsync(Rita, await bot.FindAsync(SlackStandIn.Reviewers, card), "case.answer");
        (await bot.SubmitAsync(Rita, await bot.OpenedAsync(before), ("verdict", "yes"), ("answer", "Fine, if you say so under it."))).ShouldBeNull();
    }

    /// <summary>Looks everywhere that somebody else than Ana can look; each place must hold the case, so that nothing is found because nothing is there.</summary>
    private async Task NothingOfAnaAsync(SlackBot bot, string number)
    {
        var cards = bot.Slack.Calls.Where(c => (string?)c.Body["channel"] != AnaDirect && (string?)c.Body["user"] != Ana && (string?)c.Body["users"] != Ana && !IsAnasForm(bot, c)).Select(c => $"{c.Method} {c.Body.ToJsonString(HumanLoopTests.Readable)}").ToList();
        cards.ShouldContain(c => c.StartsWith("chat.postMessage ", StringComparison.Ordinal) && c.Contains(SlackStandIn.Reviewers, StringComparison.Ordinal));
        Check("Slack", cards);
        Check("files", bot.Slack.Uploads);

        foreach (var page in (string[])["desk", "desk?show=settled", "desk/" + number, "decisions", "guidance", "desk/modes", "desk/hours", "desk/holds"])
        {
            using var response = await _http.GetAsync(new Uri(new Uri(bot.App.Urls.First()), page));
            ((int)response.StatusCode).ShouldBe(200, page);
            var html = await response.Content.ReadAsStringAsync();
            if (page.EndsWith(number, StringComparison.Ordinal))
            {
                html.ShouldContain("a colleague, sent without a name");
            }

            Check(page, [html]);
        }

        var exports = new Exports(bot.Get<Storage.Store>());
        var rows = new StringBuilder();
        foreach (var kind in Exports.Kinds)
        {
            await foreach (var row in exports.Of(kind, TestContext.Current.CancellationToken)!.Rows)
            {
                rows.AppendJoin('\t', row).AppendLine();
            }
        }

        rows.ToString().ShouldContain(number);
        Check("exports", [rows.ToString()]);
        _log.Lines.Count.ShouldBeGreaterThan(20);
        Check("log", _log.Lines);
    }

    /// <summary>Forms that Ana was shown, to send what is hers.</summary>
    private static bool IsAnasForm(SlackBot bot, SlackCallSeen call) => bot.Slack.Of("views.open") is [var first, ..] && ReferenceEquals(first, call);

    private static void Check(string where, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (var trace in Traces)
            {
                text.ShouldNotContain(trace, Shouldly.Case.Sensitive, $"{where}: {text}");
            }
        }
    }
}

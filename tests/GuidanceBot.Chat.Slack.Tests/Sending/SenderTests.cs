using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using GuidanceBot.Chat.Slack.Tests.Http;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Sending;

/// <summary>What is sent arrives once, whatever Slack does meanwhile.</summary>
public sealed class SenderTests
{
    private const string Ana = SlackStandIn.Ana;

    [Theory]
    [InlineData(429, null, false, false)]
    [InlineData(500, null, false, false)]
    [InlineData(200, "internal_error", false, false)]
    [InlineData(200, null, true, false)]
    [InlineData(200, null, false, true)]
    public async Task Trouble_costs_time_and_never_a_message_or_a_second_one(int status, string? error, bool drop, bool dropAfter)
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Fail("chat.postMessage", status, error, times: 2, drop, dropAfter);

        await bot.SayAsync(Ana, "can i tweet this slide?");
        await bot.FindAsync("D0ANA", "Yes, if…");
        await bot.SayAsync(Ana, "help");
        await bot.FindAsync("D0ANA", "Here’s how");

        bot.Slack.In("D0ANA").Count(m => SlackBot.Heading(m) == "Yes, if…").ShouldBe(1);
    }

    [Fact]
    public async Task Retry_After_is_waited_for()
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Fail("chat.postMessage", 429);

        await bot.SayAsync(Ana, "can i tweet this slide?");
        await Eventually.TrueAsync(() => bot.Slack.Of("chat.postMessage").Count == 1, "No first try.");
        var first = TimeProvider.System.GetTimestamp();
        await bot.FindAsync("D0ANA", "Yes, if…");

        TimeProvider.System.GetElapsedTime(first).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(900));
    }

    [Fact]
    public async Task In_a_channel_one_message_a_second()
    {
        await using var bot = await SlackBot.StartAsync();
        var sender = bot.Get<SlackSender>();
        var since = TimeProvider.System.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(i => sender.SendAsync(Message("out_" + i, SlackStandIn.Staff), null, false, TestContext.Current.CancellationToken).AsTask()));

        TimeProvider.System.GetElapsedTime(since).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(1900));
    }

    [Fact]
    public async Task A_message_that_can_not_be_changed_any_more_is_posted_anew()
    {
        await using var bot = await SlackBot.StartAsync();
        var sender = bot.Get<SlackSender>();
        var first = (Sent)await sender.SendAsync(Message("out_1", SlackStandIn.Staff), null, false, TestContext.Current.CancellationToken);
        bot.Slack.Fail("chat.update", error: "message_not_found");

        var second = (Sent)await sender.SendAsync(Message("out_2", SlackStandIn.Staff), first.RemoteId, false, TestContext.Current.CancellationToken);

        second.RemoteId.ShouldNotBe(first.RemoteId);
        bot.Slack.In(SlackStandIn.Staff).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Blocks_that_Slack_refuses_go_as_text()
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Fail("chat.postMessage", error: "invalid_blocks");

        await bot.SayAsync(Ana, "can i tweet this slide?");

        var plain = await Eventually.HereAsync(() => bot.Slack.In("D0ANA") is [var first, ..] ? first : null, () => "No answer.");
        plain.ContainsKey("blocks").ShouldBeFalse();
        ((string)plain["text"]!).ShouldStartWith("Yes, if…");
    }

    [Fact]
    public async Task After_a_crash_a_message_is_found_by_its_key()
    {
        await using var bot = await SlackBot.StartAsync();
        var sender = bot.Get<SlackSender>();
        var message = Message("out_crash", Ana);
        var sent = (Sent)await sender.SendAsync(message, null, false, TestContext.Current.CancellationToken);

        (await sender.FindAsync(message, TestContext.Current.CancellationToken)).ShouldBe(sent.RemoteId);
        (await sender.FindAsync(message with { Key = "out_other" }, TestContext.Current.CancellationToken)).ShouldBeNull();
        bot.Slack.Fail("conversations.history", error: "internal_error");
        await Should.ThrowAsync<TimeoutException>(async () => await sender.FindAsync(message, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_card_whose_channel_is_gone_comes_to_a_reviewer_and_says_so()
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Fail("chat.postMessage", error: "is_archived", times: 10, channel: SlackStandIn.Reviewers);

        // The reviewers are known from when the channel was still there.
        await bot.DeliverAsync(bot.Envelope(new JsonObject { ["type"] = "app_home_opened", ["user"] = SlackStandIn.Rita, ["channel"] = "D0RITA", ["tab"] = "home" }));
        await Eventually.TrueAsync(() => bot.Slack.Of("views.publish").Count > 0, "No home.");
        await HumanLoopTests.SendToCommsAsync(bot);

        var card = await bot.FindAsync("D0RITA", "Waiting: question");
        ((string?)card["text"]).ShouldStartWith("I can’t post in the channel where this belongs");
        await bot.PressAsync(SlackStandIn.Rita, card, "case.claim");
        await bot.FindAsync("D0RITA", "Claimed: question");
    }

    [Fact]
    public async Task Without_a_reviewer_to_reach_the_card_comes_to_the_backup_channel()
    {
        var slack = await SlackStandIn.StartAsync();
        slack.Members.Remove(SlackStandIn.Rita);
        await using var bot = await SlackBot.StartAsync(slack, false, "--Slack:BackupChannel=C0BACKUP");
        bot.Slack.Fail("chat.postMessage", error: "not_in_channel", times: 10, channel: SlackStandIn.Reviewers);

        await HumanLoopTests.SendToCommsAsync(bot);

        await bot.FindAsync("C0BACKUP", "Waiting: question");
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_is_answered_where_they_asked_unseen_by_others()
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Fail("chat.postMessage", error: "messages_tab_disabled", times: 10, channel: "D0ANA");

        await bot.SayAsync(Ana, $"<@{SlackStandIn.Bot}> can i tweet this slide?", SlackStandIn.Staff);

        var whisper = await Eventually.HereAsync(() => bot.Slack.First("chat.postEphemeral"), () => "No answer.");
        ((string?)whisper.Body["channel"]).ShouldBe(SlackStandIn.Staff);
        ((string?)whisper.Body["user"]).ShouldBe(Ana);
        SlackBot.Heading(whisper.Body).ShouldBe("Yes, if…");
        bot.Slack.In(SlackStandIn.Staff).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_that_gets_through_nowhere_comes_to_the_backup()
    {
        await using var bot = await SlackBot.StartAsync("--Slack:BackupReviewers:0=U0BEA");
        foreach (var channel in (string[])[SlackStandIn.Reviewers, SlackStandIn.Direct(SlackStandIn.Rita)])
        {
            bot.Slack.Fail("chat.postMessage", error: "is_archived", times: 50, channel: channel);
        }

        await AskAPersonAsync(bot);

        await bot.FindAsync("D0BEA", "Q-1 didn’t reach its channel");
        (await bot.Get<ICases>().HistoryAsync((await bot.Get<ICases>().FindAsync("Q-1", TestContext.Current.CancellationToken))!.Id, TestContext.Current.CancellationToken))[^1].Text.ShouldBe("A message about it didn’t get through. Another place was told.");
    }

    [Fact]
    public async Task An_answer_that_cannot_reach_its_asker_is_told_to_comms_once()
    {
        await using var bot = await SlackBot.StartAsync();
        await AskAPersonAsync(bot);
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        bot.Slack.Fail("chat.postMessage", error: "user_disabled", times: 50, channel: "D0ANA");
        await bot.PressAsync(SlackStandIn.Rita, card, "case.answer");
        (await bot.SubmitAsync(SlackStandIn.Rita, await bot.OpenedAsync(1), ("verdict", "yes"), ("answer", "Fine."))).ShouldBeNull();

        await bot.FindAsync(SlackStandIn.Reviewers, "Q-1 didn’t reach the asker");
        (await bot.FindAsync(SlackStandIn.Reviewers, "Answered: question")).ToJsonString().ShouldContain("Fine.");
        bot.Slack.In(SlackStandIn.Reviewers).Count.ShouldBe(2);
    }

    private static async Task AskAPersonAsync(SlackBot bot)
    {
        await bot.SayAsync(Ana, "is an AI-made picture ok for our poster?");
        await bot.PressAsync(Ana, await bot.FindAsync("D0ANA", "I’m not sure"), "show.ask_person");
        (await bot.SubmitAsync(Ana, await bot.OpenedAsync(0), ("needed_by", "today"))).ShouldBeNull();
    }

    [Fact]
    public async Task An_approved_text_that_is_too_long_for_a_message_comes_whole_as_a_file()
    {
        await using var bot = await SlackBot.StartAsync();
        var text = string.Join(' ', Enumerable.Repeat("word", 1000));
        var message = Message("out_long", Ana);

        await bot.Get<SlackSender>().SendAsync(message with { Reply = message.Reply with { State = "outcome-approved", Blocks = [new SaidBlock("Approved text", text)] } }, null, false, TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => bot.Slack.Of("files.completeUploadExternal").Count == 1, "No file came.");
        bot.Slack.Uploads.ShouldBe([text]);
    }

    [Fact]
    public async Task A_file_with_a_draft_is_checked_and_one_that_can_not_be_read_is_named()
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Files["F1"] = ("text/plain", "Great day! Ring my hotline to book yours. #hospitallife");
        bot.Slack.Files["F2"] = ("text/html", "<html>sign in</html>");

        await bot.DeliverAsync(WithFile(bot, "F1", "draft.txt"));
        await bot.FindAsync("D0ANA", "One thing before you post");
        await bot.DeliverAsync(WithFile(bot, "F2", "draft.docx"));

        await bot.FindAsync("D0ANA", "I couldn’t read that");
    }

    private static JsonObject WithFile(SlackBot bot, string id, string name) => bot.Envelope(new JsonObject
    {
        ["type"] = "message",
        ["subtype"] = "file_share",
        ["channel"] = "D0ANA",
        ["channel_type"] = "im",
        ["user"] = Ana,
        ["text"] = "",
        ["ts"] = bot.NextTs(),
        ["files"] = new JsonArray(new JsonObject { ["id"] = id, ["name"] = name, ["mimetype"] = "text/plain" }),
    });

    private static OutboxMessage Message(string key, string place) => new()
    {
        Key = key,
        To = new ConversationAddress(SlackEdge.Name, SlackStandIn.Team, place),
        Reply = new Reply { State = "notice", Ref = "com_1", Sign = Sign.None, Heading = key, Summary = key, Blocks = [new LineBlock("A line.")] },
    };
}

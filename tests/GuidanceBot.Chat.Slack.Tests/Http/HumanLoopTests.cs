using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>From a question in a channel to the answer of a person, and everything that is told on the way.</summary>
public sealed class HumanLoopTests
{
    private const string Ana = SlackStandIn.Ana;
    private const string Rita = SlackStandIn.Rita;

    private static readonly string AnaDirect = SlackStandIn.Direct(Ana);

    [Fact]
    public async Task A_question_goes_to_a_person_and_the_answer_comes_back()
    {
        await using var bot = await SlackBot.StartAsync();
        await bot.SayAsync(Ana, $"<@{SlackStandIn.Bot}> is an AI-made picture ok for our poster?", SlackStandIn.Staff);
        var show = await bot.FindAsync(AnaDirect, "I’m not sure");
        bot.Slack.In(SlackStandIn.Staff).ShouldBeEmpty();
        bot.Slack.In(SlackStandIn.Reviewers).ShouldBeEmpty();

        await bot.PressAsync(Ana, show, "show.ask_person");
        var consent = await bot.OpenedAsync(0);
        (await bot.SubmitAsync(Ana, consent, ("needed_by", "today"))).ShouldBeNull();

        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        await bot.FindAsync(AnaDirect, "A person has this now");

        await bot.PressAsync(Rita, card, "case.claim");
        card = await bot.FindAsync(SlackStandIn.Reviewers, "Claimed: question");
        await bot.FindAsync(AnaDirect, "Someone in comms is on it");

        await bot.PressAsync(Rita, card, "case.answer");
        var form = await bot.OpenedAsync(1);
        var lacking = await bot.SubmitAsync(Rita, form, ("verdict", "no"), ("answer", "Not with lifelike people."));
        ((string?)lacking!["response_action"]).ShouldBe("errors");
        lacking["errors"]!["way_to_yes"].ShouldNotBeNull();
        (await bot.SubmitAsync(Rita, form, ("verdict", "yes"), ("answer", "Fine, if you write “made with AI” under it."))).ShouldBeNull();

        var outcome = await bot.FindAsync(AnaDirect, "Comms says: yes");
        outcome.ToJsonString().ShouldContain("made with AI");
        await bot.FindAsync(SlackStandIn.Reviewers, "Answered: question");
        bot.Slack.In(SlackStandIn.Reviewers).Count.ShouldBe(1);

        await bot.PressAsync(Ana, outcome, "outcome.solved");
        await Eventually.TrueAsync(() => bot.Slack.In(SlackStandIn.Reviewers)[0].ToJsonString().Contains("that solves it", StringComparison.Ordinal), "The card doesn't say that it is solved.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_card_links_the_post_that_it_came_from_unless_it_was_sent_without_a_name(bool nameless)
    {
        await using var bot = await SlackBot.StartAsync();
        var ts = await bot.SayAsync(Ana, $"<@{SlackStandIn.Bot}> is an AI-made picture ok for our poster?", SlackStandIn.Staff);
        var show = await bot.FindAsync(AnaDirect, "I’m not sure");
        await bot.PressAsync(Ana, show, "show.ask_person");
        (await bot.SubmitAsync(Ana, await bot.OpenedAsync(0), nameless ? [("needed_by", "today"), ("nameless", "on")] : [("needed_by", "today")])).ShouldBeNull();

        var card = (await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question")).ToJsonString();
        var link = $"https://brackenford.slack.com/archives/{SlackStandIn.Staff}/p{ts.Replace(".", "", StringComparison.Ordinal)}";
        card.Contains(link, StringComparison.Ordinal).ShouldBe(!nameless);
        card.Contains("slack.com/archives", StringComparison.Ordinal).ShouldBe(!nameless);
    }

    [Fact]
    public async Task Somebody_who_is_no_reviewer_is_refused_in_one_sentence_that_only_they_see()
    {
        await using var bot = await SlackBot.StartAsync();
        await SendToCommsAsync(bot);
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");

        await bot.PressAsync("U0CARL", card, "case.claim");

        var word = await Eventually.HereAsync(() => bot.Slack.First("response_url"), () => "Nothing was said.");
        ((string?)word.Body["text"]).ShouldBe("Only comms reviewers can do that.");
        ((string?)word.Body["response_type"]).ShouldBe("ephemeral");
        SlackBot.Heading(bot.Slack.In(SlackStandIn.Reviewers)[0]).ShouldStartWith("Waiting");
    }

    [Fact]
    public async Task A_form_that_comes_too_late_says_so_and_keeps_the_words()
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Members.Add("U0ROB");
        await SendToCommsAsync(bot);
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        var before = bot.Slack.Of("views.open").Count;
        await bot.PressAsync(Rita, card, "case.answer");
        var hers = await bot.OpenedAsync(before);
        await bot.PressAsync("U0ROB", card, "case.answer");
        var word = await Eventually.HereAsync(() => bot.Slack.First("response_url"), () => "Rob was told nothing.");
        ((string)word.Body["text"]!).ShouldContain("Someone else has it");
        var instead = SlackBot.Buttons(word.Body).Single();
        await bot.InteractAsync(bot.Press("U0ROB", SlackStandIn.Reviewers, "1.1", null, (string)instead["action_id"]!, (string?)instead["value"]));
        await Eventually.TrueAsync(() => bot.Slack.In(SlackStandIn.Reviewers)[0]["blocks"]!.ToJsonString().Contains("U0ROB", StringComparison.Ordinal), "Rob doesn't have it.");

        var answer = await bot.SubmitAsync(Rita, hers, ("verdict", "yes"), ("answer", "Fine by me, in these words."));

        ((string?)answer!["response_action"]).ShouldBe("update");
        answer.ToJsonString(Readable).ShouldContain("Fine by me, in these words.");
        answer.ToJsonString(Readable).ShouldContain("U0ROB has it now");
        SlackBot.Heading(bot.Slack.In(SlackStandIn.Reviewers)[0]).ShouldStartWith("Claimed");
    }

    [Fact]
    public async Task To_answer_claims_in_the_same_press()
    {
        await using var bot = await SlackBot.StartAsync();
        await SendToCommsAsync(bot);
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        var before = bot.Slack.Of("views.open").Count;

        await bot.PressAsync(Rita, card, "case.answer");

        var form = await bot.OpenedAsync(before);
        ((string?)form["callback_id"]).ShouldBe("case.answer.submit");
        await bot.FindAsync(SlackStandIn.Reviewers, "Claimed: question");
        await bot.FindAsync(AnaDirect, "Someone in comms is on it");
        (await bot.SubmitAsync(Rita, form, ("verdict", "yes"), ("answer", "Fine."))).ShouldBeNull();
        await bot.FindAsync(AnaDirect, "Comms says: yes");
    }

    [Fact]
    public async Task What_comms_asks_back_is_answered_by_simply_writing()
    {
        await using var bot = await SlackBot.StartAsync();
        await SendToCommsAsync(bot);
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        var before = bot.Slack.Of("views.open").Count;
        await bot.PressAsync(Rita, card, "case.ask_back");
        await bot.SubmitAsync(Rita, await bot.OpenedAsync(before), ("ask_back", "Does it show faces?"));
        await bot.FindAsync(AnaDirect, "Comms has a question for you");

        await bot.SayAsync(Ana, "no faces at all");

        await Eventually.TrueAsync(() => bot.Slack.In(SlackStandIn.Reviewers)[0].ToJsonString().Contains("no faces at all", StringComparison.Ordinal), "The reply isn't on the card.");
    }

    [Fact]
    public async Task A_new_message_beside_an_open_case_is_a_new_question()
    {
        await using var bot = await SlackBot.StartAsync();
        await SendToCommsAsync(bot);
        await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");

        var ts = await bot.SayAsync(Ana, "can i tweet this slide?");

        var answer = await bot.FindAsync(AnaDirect, "Yes, if…");
        ((string?)answer["thread_ts"]).ShouldBe(ts);
    }

    [Fact]
    public async Task A_follow_up_in_the_thread_belongs_to_its_question()
    {
        await using var bot = await SlackBot.StartAsync();
        var ts = await bot.SayAsync(Ana, "can we put up the trial results?");
        await bot.FindAsync(AnaDirect, "It depends on one thing");

        await bot.SayAsync(Ana, "Yes, it has lifted", thread: ts);

        var answer = await bot.FindAsync(AnaDirect, "Yes");
        ((string?)answer["thread_ts"]).ShouldBe(ts);
    }

    [Fact]
    public async Task In_a_channel_a_reply_to_ones_own_question_needs_no_second_mention_and_chatter_is_left_alone()
    {
        await using var bot = await SlackBot.StartAsync();
        var ts = await bot.SayAsync(Ana, $"<@{SlackStandIn.Bot}> what do i do when someone complains?", SlackStandIn.Staff);
        await bot.FindAsync(AnaDirect, "Here’s what the guidance says");

        await bot.SayAsync("U0CARL", "good question", SlackStandIn.Staff, ts, Ana);
        await bot.SayAsync(Ana, "lunch?", SlackStandIn.Staff);
        await bot.SayAsync(Ana, "and can i tweet this slide?", SlackStandIn.Staff, ts, Ana);

        await bot.FindAsync(AnaDirect, "Yes, if…");
        bot.Slack.In(AnaDirect).Count.ShouldBe(2);
        bot.Slack.In(SlackStandIn.Direct("U0CARL")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_is_shared_only_by_its_asker_and_only_where_it_was_asked()
    {
        await using var bot = await SlackBot.StartAsync();
        var ts = await bot.SayAsync(Ana, $"<@{SlackStandIn.Bot}> can i tweet this slide?", SlackStandIn.Staff);
        await bot.FindAsync(AnaDirect, "Yes, if…");
        var pointer = (await Eventually.HereAsync(() => bot.Slack.First("chat.postEphemeral"), () => "No pointer.")).Body;
        ((string?)pointer["user"]).ShouldBe(Ana);
        var share = SlackBot.Buttons(pointer).Single();

        await bot.InteractAsync(bot.Press("U0CARL", SlackStandIn.Staff, "1.1", null, "answer.share", (string?)share["value"]));
        await Eventually.TrueAsync(() => bot.Slack.Of("response_url").Count > 0, "Somebody else may not share it.");
        await bot.InteractAsync(bot.Press(Ana, SlackStandIn.Staff, "1.1", null, "answer.share", (string?)share["value"]));

        var shared = await bot.FindAsync(SlackStandIn.Staff, "Yes, if…");
        ((string?)shared["thread_ts"]).ShouldBe(ts);
        shared.ToJsonString().ShouldContain(Ana);
        bot.Slack.In(SlackStandIn.Staff).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Raising_a_concern_in_a_channel_offers_nothing_to_share()
    {
        await using var bot = await SlackBot.StartAsync();
        await bot.SayAsync(Ana, $"<@{SlackStandIn.Bot}> who do i talk to about staffing?", SlackStandIn.Staff);
        var answer = await bot.FindAsync(AnaDirect, "You’re free to raise this");
        var pointer = (await Eventually.HereAsync(() => bot.Slack.First("chat.postEphemeral"), () => "No pointer.")).Body;

        SlackBot.Buttons(pointer).ShouldBeEmpty();
        var metadata = answer["metadata"]!["event_payload"]!;
        await bot.InteractAsync(bot.Press(Ana, SlackStandIn.Staff, "1.1", null, "answer.share", $"{metadata["ref"]}:1"));
        await Eventually.TrueAsync(() => bot.Slack.Of("response_url").Count > 0, "Sharing it wasn't refused.");
        bot.Slack.In(SlackStandIn.Staff).ShouldBeEmpty();
    }

    [Fact]
    public async Task Commands_shortcuts_home_and_prompts_work()
    {
        await using var bot = await SlackBot.StartAsync();
        (await bot.CommandAsync(Ana, "can i tweet this slide?")).Text.ShouldContain("privately");
        await bot.FindAsync(AnaDirect, "Yes, if…");
        (await bot.CommandAsync(Ana, "")).Status.ShouldBe200();
        ((string?)(await bot.OpenedAsync(0))["callback_id"]).ShouldBe("question.submit");

        await bot.InteractAsync(Of(new JsonObject { ["type"] = "message_action", ["callback_id"] = "check_draft", ["trigger_id"] = "t", ["message"] = new JsonObject { ["text"] = "Great day &amp; great team" } }));
        (await bot.OpenedAsync(1)).ToJsonString(Readable).ShouldContain("Great day & great team");
        await bot.InteractAsync(Of(new JsonObject { ["type"] = "shortcut", ["callback_id"] = "ask_guidance", ["trigger_id"] = "t" }));
        var ask = await bot.OpenedAsync(2);
        (await bot.SubmitAsync(Ana, ask, ("question", "am i allowed to say where i work in my bio"), ("platform", "any"))).ShouldBeNull();
        await bot.FindAsync(AnaDirect, "Yes");

        await bot.DeliverAsync(bot.Envelope(new JsonObject { ["type"] = "app_home_opened", ["user"] = Rita, ["channel"] = "D0RITA", ["tab"] = "home" }));
        await bot.DeliverAsync(bot.Envelope(new JsonObject { ["type"] = "app_home_opened", ["user"] = Ana, ["channel"] = AnaDirect, ["tab"] = "messages" }));
        var home = await Eventually.HereAsync(() => bot.Slack.First("views.publish"), () => "No home.");
        ((string?)home.Body["view"]!["callback_id"]).ShouldBe("home-reviewer");
        var prompts = await Eventually.HereAsync(() => bot.Slack.First("assistant.threads.setSuggestedPrompts"), () => "No prompts.");
        prompts.Body["prompts"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(4);
    }

    internal static System.Text.Json.JsonSerializerOptions Readable { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Ana asks something that the guidance doesn't cover and sends it to comms.</summary>
    internal static async Task SendToCommsAsync(SlackBot bot)
    {
        var before = bot.Slack.Of("views.open").Count;
        await bot.SayAsync(Ana, $"<@{SlackStandIn.Bot}> is an AI-made picture ok for our poster?", SlackStandIn.Staff);
        await bot.PressAsync(Ana, await bot.FindAsync(AnaDirect, "I’m not sure"), "show.ask_person");
        await bot.SubmitAsync(Ana, await bot.OpenedAsync(before), ("needed_by", "today"));
    }

    private static JsonObject Of(JsonObject payload)
    {
        payload["team"] = new JsonObject { ["id"] = SlackStandIn.Team };
        payload["user"] = new JsonObject { ["id"] = Ana, ["team_id"] = SlackStandIn.Team };
        return payload;
    }
}

using System.Diagnostics;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Chat.Slack.Incoming;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using GuidanceBot.Chat.Slack.Tests.Http;
using GuidanceBot.Chat.Web.Tests.Gallery;
using GuidanceBot.Core.Accounts;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.TestKit;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Formatting;

/// <summary>Every message and view that we send is one that Slack takes: held to Slack's own types and limits.</summary>
public sealed class PayloadTests
{
    private static readonly SlackReader Reader = new(SlackStandIn.Team, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));

    [Fact]
    public async Task Slacks_own_types_take_everything_that_we_send()
    {
        await using var bot = await SlackBot.StartAsync();
        var payloads = Gallery(bot.Get<IGuidanceLibrary>().Current).ToList();
        await WalkAsync(bot);
        payloads.AddRange(bot.Slack.Calls.Where(c => c.Method is "chat.postMessage" or "chat.update" or "chat.postEphemeral" or "views.open" or "views.publish" or "assistant.threads.setSuggestedPrompts" or "assistant.threads.setStatus").Select((c, i) => ($"walk-{i:D3}-{c.Method}", As(c.Method, c.Body))));
        payloads.AddRange(bot.Slack.Of("response_url").Select((c, i) => ($"word-{i:D3}", As("respond", c.Body))));
        payloads.Count.ShouldBeGreaterThan(120);

        var (status, output) = await ValidateAsync(payloads);

        status.ShouldBe(0, output);
    }

    [Fact]
    public async Task The_validator_sees_a_message_that_is_too_large()
    {
        var wrong = As("chat.postMessage", new JsonObject { ["channel"] = "C1", ["text"] = "x", ["blocks"] = new JsonArray(new JsonObject { ["type"] = "header", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = new string('x', 151) } }) });

        (await ValidateAsync([("wrong", wrong)])).Status.ShouldNotBe(0);
    }

    [Fact]
    public void Endless_texts_are_cut_and_it_is_said()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 30_000));
        var marks = Enumerable.Range(1, 200).Select(i => new DraftMark(i, Severity.Warn, i * 500, (i * 500) + 4)).ToList();
        Block[] blocks = [new DraftBlock("Your draft", text, marks, ["a picture"]), .. Enumerable.Range(0, 80).Select(i => (Block)new SaidBlock("Said " + i, text)), new ChangedBlock("Suggested text", text, text + "!")];
        var message = SlackMessageFormatter.Message(new OutboxMessage { Key = "out_1", To = new ConversationAddress("slack", "T", "U1"), Reply = Plain("long") with { Heading = text, Blocks = blocks } }, Reader);

        var sent = message.ToJsonString();
        message["blocks"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(SlackLimits.MessageBlocks);
        Texts(message["blocks"]!).Sum(t => t.Length).ShouldBeLessThan(SlackLimits.AllTexts + (SlackLimits.MessageBlocks * 200));
        ((string)message["text"]!).Length.ShouldBeLessThanOrEqualTo(SlackLimits.Text);
        sent.ShouldContain("cut here");
        sent.ShouldContain("more parts");
    }

    [Fact]
    public void What_people_write_is_never_markup()
    {
        const string Hostile = "<!channel> <@U1> <https://evil.example|click> *b* &amp; `c` :tada:";
        var reply = Plain("hostile") with
        {
            Asked = Hostile,
            Heading = "Comms says",
            Aside = Line.Of("From ", new TextRun(Hostile, Bold: true), new TimeRun(DateTimeOffset.UnixEpoch), new LinkRun(Hostile, "javascript:alert(1)")),
            Blocks = [new LineBlock(Hostile), new LineBlock(Hostile, Weight.Small), new SaidBlock(Hostile, Hostile), new WayBlock([Hostile]), new FactsBlock([new Fact(Hostile, Hostile)]), new ListBlock(Hostile, [Hostile]), new NoticeBlock(Sign.Block, Hostile, Hostile), new ConditionsBlock([new Condition(Hostile)])],
            Actions = [new ReplyAction("question.ask", Hostile)],
        };
        var message = SlackMessageFormatter.Message(new OutboxMessage { Key = "out_1", To = new ConversationAddress("slack", "T", "U1"), Reply = reply }, Reader);

        Markups(message["blocks"]!).ShouldAllBe(m => !m.Contains("<!channel", StringComparison.Ordinal) && !m.Contains("<@", StringComparison.Ordinal) && !m.Contains("<http", StringComparison.Ordinal));
        Markups(message["blocks"]!).Count().ShouldBe(1);
        message["blocks"]!.ToJsonString().ShouldNotContain("javascript:");
    }

    [Fact]
    public void The_texts_own_markup_is_off()
    {
        // Top-level text is markup to Slack wherever blocks can't be shown: notifications, for example.
        var reply = Plain("hostile") with { Summary = "<!channel> & <@U1>" };

        var text = (string)SlackMessageFormatter.Message(new OutboxMessage { Key = "out_1", To = new ConversationAddress("slack", "T", "U1"), Reply = reply }, Reader)["text"]!;

        text.ShouldStartWith("‹!channel› & ‹@U1›");
    }

    [Theory]
    [InlineData("yesif", "header context section rich_text rich_text rich_text context actions context_actions")]
    [InlineData("show", "header context rich_text rich_text rich_text context actions")]
    [InlineData("depends", "header section actions rich_text")]
    [InlineData("speakup", "header context section rich_text rich_text context context actions")]
    [InlineData("consent", "header context rich_text rich_text context actions")]
    [InlineData("answered", "header context rich_text rich_text context actions")]
    [InlineData("card-question-Waiting", "header context rich_text rich_text rich_text rich_text context actions")]
    public async Task A_message_has_the_parts_of_its_reference(string name, string parts)
    {
        await using var bot = await SlackBot.StartAsync();
        var payload = Gallery(bot.Get<IGuidanceLibrary>().Current).First(p => p.Name == "thread-" + name).Payload;

        string.Join(' ', payload["blocks"]!.AsArray().Select(b => (string)b!["type"]!)).ShouldBe(parts);
    }

    [Fact]
    public async Task Every_button_that_says_it_opens_a_form_opens_one_and_no_other_does()
    {
        await using var bot = await SlackBot.StartAsync();
        var samples = SamplesOf(bot.Get<IGuidanceLibrary>().Current).Samples;
        var actions = GalleryReplies.All(samples).Concat(Cards(samples)).SelectMany(r => r.Reply.Actions).ToList();

        actions.Where(a => a.OpensForm != FormDesk.Opens(a.Verb)).Select(a => a.Verb).ShouldBeEmpty();
        foreach (var (name, form) in Forms(samples).Where(f => f.Form.Send is not null && f.Form.Verb.StartsWith("case.", StringComparison.Ordinal)))
        {
            // The verb that opens a form is the one that sends it, without its ending; only the asker's reply may be typed or pressed.
            var opener = form.Verb[..^".submit".Length];
            FormDesk.Opens(opener == "case.reply" ? "case.reply_form" : opener).ShouldBeTrue(name);
        }
    }

    private static Reply Plain(string state) => new() { State = state, Ref = "ans_1", Sign = Sign.None, Heading = "Heading", Summary = "Summary" };

    private static IEnumerable<(string Name, JsonObject Payload)> Gallery(GuidanceSet guidance)
    {
        var (samples, account, main) = SamplesOf(guidance);
        var replies = GalleryReplies.All(samples).Concat(Cards(samples)).ToList();
        foreach (var (name, reply) in replies)
        {
            yield return ("reply-" + name, Posted(main, reply));
            yield return ("thread-" + name, Posted(main with { Thread = "1795701900.000100" }, reply));
            yield return ("pointer-" + name, As("chat.postEphemeral", SlackPointer.Of(new OutboxMessage { Key = "out_1", To = main, Reply = reply }, SlackStandIn.Staff)));
        }

        foreach (var (name, form) in Forms(samples))
        {
            yield return ("form-" + name, As("view", ModalFormatter.View(form, Reader, "1795701900.000100")));
        }

        yield return ("notice", As("view", ModalFormatter.Notice("That didn’t go", "It has changed while you were looking.", "My words")));
        yield return ("stale", As("view_response", new JsonObject { ["response_action"] = "update", ["view"] = ModalFormatter.Notice("That didn’t go", "Too late.") }));
        var mine = GalleryReplies.All(samples).Single(r => r.Name == "mine").Reply.Blocks.OfType<ListBlock>().Single().Items;
        var page = new HomePage { Me = account, Mine = mine, Guidance = guidance };
        yield return ("home", Home(HomeFormatter.View(page, Reader)));
        yield return ("home-empty", Home(HomeFormatter.View(page with { Mine = [] }, Reader)));
        GuidanceChange[] news = [.. Enum.GetValues<GuidanceChangeKind>().Select(k => new GuidanceChange("4 Events > 4.2 Slides", k, samples.Now))];
        Core.Cases.Case[] open = [samples.Question(), samples.OfDraft(CaseState.Claimed), samples.Question(CaseState.AskedBack, "Q-119") with { AskedBack = new AskedBackQuestion("Does it show faces?", ["No"], samples.Now) }];
        yield return ("home-with-comms", Home(HomeFormatter.View(page with { WithComms = open, News = news }, Reader)));
        yield return ("home-reviewer", Home(HomeFormatter.View(page with { Mine = [], Waiting = [samples.Question(), samples.OfDraft(CaseState.Claimed)] }, Reader)));
        yield return ("prompts", As("assistant.threads.setSuggestedPrompts", SlackHome.Suggested("D0ANA")));
    }

    private static (Samples Samples, AccountId Account, ConversationAddress Main) SamplesOf(GuidanceSet guidance)
    {
        var account = new AccountId(SlackEdge.Name, SlackStandIn.Team, SlackStandIn.Ana);
        var main = new ConversationAddress(SlackEdge.Name, SlackStandIn.Team, SlackStandIn.Ana) { Origin = new ConversationAddress(SlackEdge.Name, SlackStandIn.Team, SlackStandIn.Staff, "1.1") };
        return (new Samples(guidance, account, main, DateTimeOffset.UnixEpoch.AddDays(20_790).AddHours(14)), account, main);
    }

    private static JsonObject Home(JsonObject view) => As("views.publish", new JsonObject { ["user_id"] = SlackStandIn.Ana, ["view"] = view });

    private static IEnumerable<(string Name, Reply Reply)> Cards(Samples s)
    {
        foreach (var state in Enum.GetValues<CaseState>())
        {
            var back = new AskedBackQuestion("Does it show faces?", ["No", "Yes"], s.Now);
            foreach (var (kind, c) in new[] { ("question", s.Question(state)), ("draft", s.OfDraft(state)) })
            {
                var outcome = state is CaseState.Answered or CaseState.Approved or CaseState.Declined ? s.Outcome(Verdict.No, "Not with people in it.") with { WayToYes = "A drawing is fine.", ApprovedText = Samples.GoodDraft, WithEdits = true } : null;
                yield return ($"card-{kind}-{state}", CaseCards.Of(c with { AskedBack = back, Outcome = outcome, Lines = [new CaseLine(true, "More to say", s.Now)], Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["event"] = "open day" } }));
            }
        }

        yield return ("card-covered", CaseCards.Of(s.Question() with { Attachments = [new AttachmentRef("att_1", "poster.png", "image/png")] }));
        yield return ("card-nameless", CaseCards.Of(s.Question() with { Nameless = true }));
        yield return ("shared", AnswerReplies.Shared(s.Answer("can i tweet this slide?"), s.Guidance, new PersonRun(s.Account.Key, "Ana")));
    }

    private static IEnumerable<(string Name, Form Form)> Forms(Samples s)
    {
        var pictures = s.Answer("is it ok", pictures: [new AttachmentRef("att_1", "poster.png", "image/png")]);
        var draft = s.Draft(Samples.FirstDraft, media: new DraftMedia("image"));
        var c = s.Question(CaseState.Claimed) with { AskedBack = new AskedBackQuestion("Which event?", [], s.Now) };
        yield return ("ask", QuestionForms.Ask());
        yield return ("check", DraftForms.Check());
        yield return ("account", AccountForms.Of(new DateOnly(2026, 11, 27), "new", null));
        yield return ("account-answer", CaseForms.Answer(c with { Kind = CaseKind.Account, Facts = new Dictionary<string, string>(StringComparer.Ordinal) { [AccountRequest.Platform] = "Instagram", [AccountRequest.PilotEnds] = "3 March 2027" } }));
        yield return ("recheck", DraftForms.Recheck(draft));
        yield return ("confirm", DraftForms.Confirm(draft));
        yield return ("confirm-nothing", DraftForms.Confirm(s.Draft(Samples.GoodDraft)));
        yield return ("consent", ConsentReplies.FormFor(pictures));
        yield return ("consent-draft", ConsentReplies.FormFor(draft));
        yield return ("answer", CaseForms.Answer(c));
        yield return ("edit", CaseForms.Edit(s.OfDraft(CaseState.Claimed)));
        yield return ("edit-long", CaseForms.Edit(s.OfDraft(CaseState.Claimed) with { Draft = s.Draft(string.Join(' ', Enumerable.Repeat("word", 2000))).Latest }));
        yield return ("decline", CaseForms.Decline(c));
        yield return ("ask-back", CaseForms.AskBack(c));
        yield return ("note", CaseForms.Note(c));
        yield return ("add", CaseForms.Add(c));
        yield return ("reply", CaseForms.Reply(c));
        yield return ("reveal", CaseForms.Reveal(c));
        yield return ("opened", CaseForms.Opened(c with { Text = "can our mentor Cressida post it?" }));
        var settled = s.Question(CaseState.Answered) with { Outcome = s.Outcome(Verdict.Yes, "Fine, if it shows nobody real.") };
        var ruling = new Core.Rulings.Ruling { Id = settled.Number, Question = settled.Text, Verdict = Verdict.Yes, Text = "You may.", GuidanceVersion = "v", Owner = "o", DecidedAt = s.Now, GoodUntil = DateOnly.FromDateTime(s.Now.UtcDateTime) };
        var reviewers = new DeskSettings { Reviewers = [new ReviewerName(s.Account, "Rita")] };
        yield return ("hand-on", SettledForms.HandOn(c, reviewers));
        yield return ("hand-on-nobody", SettledForms.HandOn(c, new DeskSettings()));
        yield return ("correct", SettledForms.Correct(settled));
        yield return ("keep", SettledForms.Keep(settled, ruling, null));
        yield return ("keep-clash", SettledForms.Keep(settled, ruling, settled.Nearest.Count > 0 ? settled.Nearest[0] : s.Answer("can i tweet this slide?").Answer.Citations[0]));
        yield return ("posted", SettledForms.Posted(settled));
    }

    private static JsonObject Posted(ConversationAddress to, Reply reply)
    {
        var message = SlackMessageFormatter.Message(new OutboxMessage { Key = "out_7h2qe", To = to, Reply = reply }, Reader);
        message["channel"] = "D0ANA";
        return As("chat.postMessage", message);
    }

    private static JsonObject As(string type, JsonObject payload)
    {
        var copy = (JsonObject)payload.DeepClone();
        copy["_as"] = type;
        return copy;
    }

    /// <summary>A walk through everything that people do, so that what is sent on the way is looked at too.</summary>
    private static async Task WalkAsync(SlackBot bot)
    {
        await HumanLoopTests.SendToCommsAsync(bot);
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        await bot.PressAsync("U0CARL", card, "case.claim");
        await bot.PressAsync(SlackStandIn.Rita, card, "case.claim");
        card = await bot.FindAsync(SlackStandIn.Reviewers, "Claimed: question");
        var before = bot.Slack.Of("views.open").Count;
        await bot.PressAsync(SlackStandIn.Rita, card, "case.answer");
        await bot.SubmitAsync(SlackStandIn.Rita, await bot.OpenedAsync(before), ("verdict", "yes"), ("answer", "Fine."));
        await bot.FindAsync("D0ANA", "Comms says: yes");
        await bot.SayAsync(SlackStandIn.Ana, "Check this draft for X: " + Samples.FirstDraft);
        var draft = await bot.FindAsync("D0ANA", "A person should see this one first");
        await bot.PressAsync(SlackStandIn.Ana, draft, "draft.fix_all");
        await bot.SayAsync(SlackStandIn.Ana, "my questions");
        await bot.FindAsync("D0ANA", "Your questions and drafts");
        await bot.DeliverAsync(bot.Envelope(new JsonObject { ["type"] = "app_home_opened", ["user"] = SlackStandIn.Rita, ["channel"] = "D0RITA", ["tab"] = "home" }));
        await Eventually.TrueAsync(() => bot.Slack.Of("views.publish").Count > 0, "No home.");
    }

    private static IEnumerable<string> Texts(JsonNode node) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Key == "text" && p.Value is JsonValue v ? [v.GetValue<string>()] : p.Value is null ? [] : Texts(p.Value)),
        JsonArray a => a.SelectMany(n => n is null ? [] : Texts(n)),
        _ => [],
    };

    private static IEnumerable<string> Markups(JsonNode node) => node switch
    {
        JsonObject o when (string?)o["type"] == "mrkdwn" => [(string)o["text"]!],
        JsonObject o => o.SelectMany(p => p.Value is null ? [] : Markups(p.Value)),
        JsonArray a => a.SelectMany(n => n is null ? [] : Markups(n)),
        _ => [],
    };

    private static async Task<(int Status, string Output)> ValidateAsync(IReadOnlyList<(string Name, JsonObject Payload)> payloads)
    {
        var clients = Path.Combine(Repository.Root, "tests", "clients", "slack");
        Needs.Tool(Path.Combine(clients, "node_modules", "@slack", "types"), "Slack's own types (npm ci in tests/clients/slack)");
        var folder = Directory.CreateTempSubdirectory("guidancebot-payloads-");
        try
        {
            foreach (var (name, payload) in payloads)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name + ".json"), payload.ToJsonString());
            }

            using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(clients, "validate-blocks.mjs"), .. Directory.EnumerateFiles(folder.FullName)]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var output = node.StandardOutput.ReadToEndAsync();
            var errors = await node.StandardError.ReadToEndAsync();
            await output;
            await node.WaitForExitAsync();
            return (node.ExitCode, errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

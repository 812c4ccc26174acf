using GuidanceBot.Chat.Slack.Formatting;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using GuidanceBot.Chat.Web.Tests.Gallery;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.People;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>What reviewers do with a case besides answering it: hand it on, keep it as a decision, correct it, say where it went out.</summary>
public sealed class SettledCaseTests
{
    private const string Ana = SlackStandIn.Ana;
    private const string Rita = SlackStandIn.Rita;

    private static readonly string AnaDirect = SlackStandIn.Direct(Ana);

    [Fact]
    public async Task A_case_is_handed_on_to_another_member_of_the_reviewers_channel()
    {
        await using var bot = await SlackBot.StartAsync();
        bot.Slack.Members.Add("U0ROB");
        await HumanLoopTests.SendToCommsAsync(bot);
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        await Eventually.TrueAsync(() => bot.Slack.Of("users.info").Any(c => (string?)c.Body["user"] == "U0ROB"), "Nobody learned the reviewers' names.");

        var form = await MoreAsync(bot, Rita, await ClaimAsync(bot, card), "case.reassign");
        form.ToJsonString().ShouldContain("Back to everyone");
        (await bot.SubmitAsync(Rita, form, ("to", $"slack:{SlackStandIn.Team}:U0ROB"), ("handover", "yours, please"))).ShouldBeNull();

        await Eventually.TrueAsync(() => bot.Slack.In(SlackStandIn.Reviewers)[0]["blocks"]!.ToJsonString().Contains("U0ROB", StringComparison.Ordinal), "Rob doesn't have it.");
    }

    [Fact]
    public async Task An_answer_is_kept_as_a_decision_and_corrected_openly()
    {
        await using var bot = await SlackBot.StartAsync();
        await HumanLoopTests.SendToCommsAsync(bot);
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        await FillAsync(bot, Rita, card, "case.answer", ("verdict", "yes"), ("answer", "Fine, if it shows nobody real."));
        card = await bot.FindAsync(SlackStandIn.Reviewers, "Answered: question");

        await FillAsync(bot, Rita, card, "case.keep", ("general_question", "May a poster use a picture made by AI?"), ("general_answer", "You may, if it shows nobody real."));
        await Eventually.TrueAsync(() => bot.Slack.In(SlackStandIn.Reviewers)[0].ToJsonString().Contains("Kept as decision", StringComparison.Ordinal), "It isn't kept.");

        card = bot.Slack.In(SlackStandIn.Reviewers)[0];
        await FillAsync(bot, Rita, card, "case.correct", ("verdict", "no"), ("answer", "Not for posters."), ("way_to_yes", "A drawing is fine."), ("why", "The rule changed."));
        await Eventually.TrueAsync(() => bot.Slack.In(AnaDirect).Any(m => m.ToJsonString().Contains("Not for posters.", StringComparison.Ordinal)), "Ana wasn't told.");
    }

    [Fact]
    public async Task An_approved_draft_says_where_it_went_out()
    {
        await using var bot = await SlackBot.StartAsync();
        await bot.SayAsync(Ana, "Check this draft for X: " + Samples.GoodDraft);
        var before = bot.Slack.Of("views.open").Count;
        await bot.PressAsync(Ana, await bot.FindAsync(AnaDirect, "Nothing to change"), "draft.send");
        await bot.SubmitAsync(Ana, await bot.OpenedAsync(before), ("needed_by", "today"));
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: draft");
        await bot.PressAsync(Rita, card, "case.approve");
        card = await bot.FindAsync(SlackStandIn.Reviewers, "Approved: draft");

        await FillAsync(bot, Rita, card, "case.posted", ("posted_at", "https://social.example/posts/1"));

        await Eventually.TrueAsync(() => bot.Slack.In(AnaDirect).Any(m => m.ToJsonString().Contains("social.example/posts/1", StringComparison.Ordinal)), "Ana wasn't told.");
    }

    [Fact]
    public async Task Every_form_of_reviewers_is_refused_to_everybody_else()
    {
        await using var bot = await SlackBot.StartAsync();
        await HumanLoopTests.SendToCommsAsync(bot);
        var card = await bot.FindAsync(SlackStandIn.Reviewers, "Waiting: question");
        var reference = ((string)SlackBot.Buttons(card).First()["value"]!).Split(':')[0];
        var c = (await bot.Get<ICases>().FindAsync(reference, TestContext.Current.CancellationToken))!;
        var settled = c with { Outcome = new Outcome { Text = "Fine.", By = new AccountId("slack", SlackStandIn.Team, Rita), At = c.OpenedAt } };
        var ruling = bot.Get<Core.Rulings.RulingBook>().Of(settled, c.OpenedAt);
        Form[] forms =
        [
            CaseForms.Answer(c), CaseForms.Edit(c), CaseForms.Decline(c), CaseForms.AskBack(c), CaseForms.Note(c), CaseForms.Reveal(c),
            SettledForms.HandOn(c, new DeskSettings()), SettledForms.Correct(settled), SettledForms.Keep(settled, ruling, null), SettledForms.Posted(settled),
        ];
        foreach (var form in forms)
        {
            var view = ModalFormatter.View(form, new SlackReader(SlackStandIn.Team, TimeZoneInfo.Utc), null);
            (string, string)[] typed = [("verdict", "yes"), ("answer", "x"), ("final_text", "x"), ("reason", "x"), ("way_to_yes", "x"), ("ask_back", "x"), ("note", "x"), ("reveal_why", "x"), ("to", ""), ("why", "x"), ("general_question", "x"), ("general_answer", "x"), ("posted_at", "https://a.example/1")];
            foreach (var who in new[] { "U0CARL", Ana })
            {
                var answer = await bot.SubmitAsync(who, view, typed);
                ((string?)answer?["response_action"]).ShouldBe("update", $"{form.Verb} by {who}");
            }
        }

        (await bot.Get<ICases>().FindAsync(reference, TestContext.Current.CancellationToken))!.Version.ShouldBe(c.Version);
    }

    private static async Task<System.Text.Json.Nodes.JsonObject> ClaimAsync(SlackBot bot, System.Text.Json.Nodes.JsonObject card)
    {
        await bot.PressAsync(Rita, card, "case.claim");
        return await bot.FindAsync(SlackStandIn.Reviewers, "Claimed: question");
    }

    /// <summary>Opens a form that stands behind "more".</summary>
    private static async Task<System.Text.Json.Nodes.JsonObject> MoreAsync(SlackBot bot, string user, System.Text.Json.Nodes.JsonObject card, string verb)
    {
        var before = bot.Slack.Of("views.open").Count;
        var more = SlackBot.Buttons(card).Single(b => (string?)b["action_id"] == "case.more");
        var option = more["options"]!.AsArray().Single(o => ((string)o!["value"]!).StartsWith(verb.Split('.')[1] + ":", StringComparison.Ordinal));
        await bot.InteractAsync(bot.Press(user, (string)card["channel"]!, (string?)card["ts"], null, "case.more", (string?)option!["value"]));
        return await bot.OpenedAsync(before);
    }

    private static async Task FillAsync(SlackBot bot, string user, System.Text.Json.Nodes.JsonObject card, string verb, params (string Field, string Value)[] typed)
    {
        var before = bot.Slack.Of("views.open").Count;
        await bot.PressAsync(user, card, verb);
        (await bot.SubmitAsync(user, await bot.OpenedAsync(before), typed))?.ToJsonString().ShouldBeNull();
    }
}

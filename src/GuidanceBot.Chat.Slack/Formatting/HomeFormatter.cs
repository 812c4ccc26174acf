using System.Globalization;
using System.Text.Json.Nodes;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Chat.Slack.Formatting;

/// <summary>The app's home: what waits for a reviewer, what became of a person's own questions, and what guidance is in force.</summary>
internal static class HomeFormatter
{
    /// <summary>The view.</summary>
    /// <param name="mine">The person's own questions and drafts.</param>
    /// <param name="waiting">Cases that wait; null for people who aren't reviewers.</param>
    /// <param name="me">Who looks.</param>
    /// <param name="guidance">The guidance in force.</param>
    /// <param name="reader">Their workspace.</param>
    public static JsonObject View(IReadOnlyList<Line> mine, IReadOnlyList<Case>? waiting, AccountId me, GuidanceSet guidance, SlackReader reader)
    {
        var formatter = new BlockFormatter(reader, null, new TextBudget());
        var buttons = new Buttons("home", 1);
        List<JsonObject?> blocks = [];
        if (waiting is not null)
        {
            blocks.AddRange([Header(waiting.Count == 0 ? "Nothing waits for comms" : string.Create(CultureInfo.InvariantCulture, $"Waiting for comms: {waiting.Count}")), .. waiting.SelectMany(c => OfCase(c, me, reader)), Divider()]);
        }

        blocks.Add(Header("What would you like to post?"));
        blocks.Add(formatter.Line("Ask, or paste a draft. You get an answer from the guidance, with its source, in seconds, privately.", Weight.Normal));
        blocks.Add(buttons.Row([new("question.ask", Words.AskAQuestion) { OpensForm = true, Primary = true }, new("draft.check", Words.CheckADraft) { OpensForm = true }]));
        blocks.Add(Divider());
        blocks.AddRange(formatter.Of(mine.Count > 0 ? new ListBlock("Your questions and drafts", mine) : new LineBlock("You haven’t asked anything yet.")));
        blocks.Add(Divider());
        blocks.AddRange(formatter.Of(new ListBlock("Guidance in force", [.. guidance.Documents.Take(10).Select(d => OfDocument(d, guidance.IsSample))])));
        blocks.Add(formatter.Context(Words.Kept));
        return new JsonObject { ["type"] = "home", ["callback_id"] = waiting is null ? "home" : "home-reviewer", ["blocks"] = new JsonArray([.. blocks.OfType<JsonObject>().Take(SlackLimits.ViewBlocks)]) };
    }

    private static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Buttons.Plain(text, SlackLimits.Header) };

    private static JsonObject Divider() => new() { ["type"] = "divider" };

    private static IEnumerable<JsonObject> OfCase(Case c, AccountId me, SlackReader reader)
    {
        var state = c.Holder == me ? "Yours" : CaseWords.State(c.State);
        var line = Line.Of(new TextRun($"{c.Number}: {Excerpt.Of(c.Draft?.Draft.Text ?? c.Text)}", Bold: true), $"\n{state}, needed by ", new TimeRun(c.TargetAt, TimeShape.DateTime));
        yield return Rich.Block(Rich.Section([.. Rich.Runs(line, reader)]));
        ReplyAction[] acts = c.Kind == CaseKind.Draft
            ? [new("case.edit", Words.EditAndApprove) { OpensForm = true, Primary = true, Accessible = $"{Words.EditAndApprove}: {c.Number}" }]
            : [new("case.answer", Words.AnswerIt) { OpensForm = true, Primary = true, Accessible = $"{Words.AnswerIt}: {c.Number}" }];
        if (new Buttons(c.Id, c.Version).Row(acts) is { } row)
        {
            yield return row;
        }
    }

    private static Line OfDocument(GuidanceDocument d, bool sample)
    {
        var changed = d.FrontMatter.Effective is { } day ? ", version of " + day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")) : "";
        var kept = d.FrontMatter.Owner is { Length: > 0 } owner ? $", kept by {owner}" : "";
        return Line.Of(new TextRun(d.Title, Bold: true), (sample ? $" ({Words.SampleGuidance})" : "") + changed + kept);
    }
}

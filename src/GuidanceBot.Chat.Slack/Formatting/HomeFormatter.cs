using System.Globalization;
using System.Text.Json.Nodes;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Rulings;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Chat.Slack.Formatting;

/// <summary>The app's home: what waits for a reviewer, what comms has of a person's own, what became of the rest, and what is new in the guidance.</summary>
internal static class HomeFormatter
{
    private const int MostDocuments = 5;

    /// <summary>The view.</summary>
    public static JsonObject View(HomePage page, SlackReader reader)
    {
        var formatter = new BlockFormatter(reader, null, new TextBudget());
        List<JsonObject?> blocks = [.. page.Waiting is { } waiting ? Waiting(waiting, page, reader) : []];
        blocks.Add(Header("What would you like to post?"));
        blocks.Add(formatter.Line($"Ask, or paste a draft. You get an answer from the guidance, with its source, in seconds{(page.Reads is null ? ", privately" : "")}.", Weight.Normal));
        if (page.Reads is { } reads)
        {
            blocks.Add(formatter.Line(reads.Line, Weight.Normal));
        }

        blocks.Add(new Buttons("home", 1).Row([new("question.ask", Words.AskAQuestion) { OpensForm = true, Primary = true }, new("draft.check", Words.CheckADraft) { OpensForm = true }]));
        blocks.Add(Divider());
        if (page.WithComms.Count > 0)
        {
            blocks.AddRange([Header("With comms now"), .. page.WithComms.SelectMany(c => OfMine(c, reader)), Divider()]);
        }

        blocks.AddRange(formatter.Of(page.Mine.Count > 0 ? new ListBlock("Your questions and drafts", page.Mine) : new LineBlock(page.WithComms.Count > 0 ? "Nothing else of yours." : "You haven’t asked anything yet.")));
        blocks.Add(Divider());
        if (page.News.Count > 0)
        {
            blocks.AddRange(formatter.Of(new ListBlock("New in the guidance", [.. page.News.Select(OfNews)])));
        }

        blocks.AddRange(page.Guidance.Documents.Where(d => !RulingDocument.Is(d.Name)).Take(MostDocuments).Select(d => formatter.Context(OfDocument(d, page.Guidance.IsSample))));
        blocks.Add(formatter.Context(Words.Kept));
        return new JsonObject { ["type"] = "home", ["callback_id"] = page.Waiting is null ? "home" : "home-reviewer", ["blocks"] = new JsonArray([.. blocks.OfType<JsonObject>().Take(SlackLimits.ViewBlocks)]) };
    }

    private static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Buttons.Plain(text, SlackLimits.Header) };

    private static JsonObject Divider() => new() { ["type"] = "divider" };

    private static IEnumerable<JsonObject> Waiting(IReadOnlyList<Case> waiting, HomePage page, SlackReader reader) =>
    [
        Header(waiting.Count == 0 ? "Nothing waits for comms" : string.Create(CultureInfo.InvariantCulture, $"Waiting for comms: {waiting.Count}")),
        .. waiting.OrderBy(c => c.Holder != page.Me).SelectMany(c => OfReviewer(c, page, reader)),
        Divider(),
    ];

    private static IEnumerable<JsonObject> OfReviewer(Case c, HomePage page, SlackReader reader)
    {
        yield return Titled(c.Covered(), Line.Of(c.Holder == page.Me ? "Yours" : CaseWords.State(c.State), ", needed by ", new TimeRun(c.TargetAt, TimeShape.DateTime)), reader);
        ReplyAction act = c.Kind == CaseKind.Draft
            ? new("case.edit", Words.EditAndApprove) { OpensForm = true, Primary = true, Accessible = $"{Words.EditAndApprove}: {c.Number}" }
            : new("case.answer", Words.AnswerIt) { OpensForm = true, Primary = true, Accessible = $"{Words.AnswerIt}: {c.Number}" };
        if (new Buttons(c.Id, c.Version).Row([act]) is { } row)
        {
            yield return row;
        }
    }

    /// <summary>What one waits for oneself: the same buttons as under the message about it, and the reply where comms asked back.</summary>
    private static IEnumerable<JsonObject> OfMine(Case c, SlackReader reader)
    {
        var back = c.State == CaseState.AskedBack;
        var stands = back ? Line.Of($"Comms asks: {Excerpt.Of(c.AskedBack!.Text, 200)}")
            : Line.Of(c.State == CaseState.Claimed ? "Someone in comms is on it, answer expected by " : "Waiting, answer expected by ", new TimeRun(c.TargetAt, TimeShape.DateTime));
        yield return Titled(c, stands, reader);
        IReadOnlyList<ReplyAction> acts = [.. back ? [new("case.reply_form", Words.Reply) { OpensForm = true, Primary = true }] : (ReplyAction[])[], .. AskerReplies.Of(c).Actions];
        if (new Buttons(c.Id, c.Version).Row([.. acts.Select(a => a with { Accessible = $"{a.Label}: {c.Number}" })]) is { } row)
        {
            yield return row;
        }
    }

    private static JsonObject Titled(Case c, Line stands, SlackReader reader) =>
        Rich.Block(Rich.Section([.. Rich.Runs(new Line([new TextRun($"{c.Number}: {Excerpt.Of(c.Draft?.Draft.Text ?? c.Text)}", Bold: true), "\n", .. stands.Runs]), reader)]));

    private static Line OfNews(GuidanceChange change)
    {
        var (where, what) = (Excerpt.Of(change.Where.Replace(" > ", " › ", StringComparison.Ordinal), 150), change.Kind switch
        {
            GuidanceChangeKind.Added => "new, added",
            GuidanceChangeKind.Removed => "there no more, since",
            GuidanceChangeKind.Decided => "decided by comms",
            _ => "changed",
        });
        return Line.Of(new TextRun(where, Bold: true), $": {what} ", new TimeRun(change.At, TimeShape.Date));
    }

    private static Line OfDocument(GuidanceDocument d, bool sample)
    {
        var changed = d.FrontMatter.Effective is { } day ? ", version of " + day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")) : "";
        var kept = d.FrontMatter.Owner is { Length: > 0 } owner ? $", kept by {owner}" : "";
        return Line.Of("From ", new TextRun(d.Title, Bold: true), (sample ? $" ({Words.SampleGuidance})" : "") + changed + kept + ".");
    }
}

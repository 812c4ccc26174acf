using System.Globalization;
using System.Text.Json.Nodes;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Chat.Slack.Formatting;

/// <summary>Parts of a reply or a form as blocks of Slack.</summary>
internal sealed class BlockFormatter(SlackReader reader, Buttons? buttons, TextBudget budget)
{
    /// <summary>One part. Buttons that choose between parts are the caller's: they stand in one row at the foot.</summary>
    public IEnumerable<JsonObject> Of(Block block) => block switch
    {
        LineBlock b => [Line(b.Line, b.Weight)],
        ListBlock { Items.Count: > 0 } b => [Rich.Block(Title(b.Title), Rich.List(b.Items.Select(i => Rich.Section([.. Rich.Runs(i, reader)])), b.Numbered))],
        ConditionsBlock { Items.Count: > 0 } b => [Rich.Block(Rich.List(b.Items.Select(i => Rich.Section(Rich.Text(budget.Take(Capital(i.Text)))))))],
        WayBlock b => [Way(b)],
        ClauseBlock b => [Clause(b.Citation, b.Marks, b.Choose?.Choice is { } n ? $"Clause {n.ToString(CultureInfo.InvariantCulture)}" : null)],
        DraftBlock b => [Rich.Block(Title(b.Title), Rich.Quote(DraftMarks.Runs(b, budget)))],
        FindingsBlock b => Findings(b),
        LengthsBlock b => [Context(Of(b))],
        ChangedBlock b => Changed(b),
        SaidBlock b => [Said(b)],
        FactsBlock { Items.Count: > 0 } b => [Facts(b)],
        ChoicesBlock b => Present(Line(b.Question, Weight.Normal), buttons?.Row(b.Choices)),
        NoticeBlock b => [Rich.Block(Rich.Section([Rich.Text(b.Title, "bold"), .. b.Text is null ? [] : (JsonNode?[])[Rich.Text("\n"), .. Rich.Runs(b.Text, reader)]]))],
        BeforeBlock b => [Rich.Block(Rich.Section([Rich.Text("What I said before", "bold"), Rich.Text(" · "), .. Rich.Runs(b.When, reader)]), Rich.Quote([Rich.Text(b.Heading + "\n", "bold"), Rich.Text(budget.Take(b.Text))]))],
        _ => [],
    };

    /// <summary>A small line.</summary>
    public JsonObject Context(Line line)
    {
        var simple = line.Runs.All(r => r is TextRun { Bold: false });
        var text = simple
            ? Buttons.Plain(string.Concat(line.Runs.OfType<TextRun>().Select(r => r.Text)), 2000)
            : new JsonObject { ["type"] = "mrkdwn", ["text"] = Cut.Short(reader.Markup(line), 2000) };
        return new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(text) };
    }

    /// <summary>A line of the bot's own words. Plain text, or rich text where a time, a link or a person stands in it: never markup.</summary>
    public JsonObject Line(Line line, Weight weight)
    {
        if (weight == Weight.Small)
        {
            return Context(line);
        }

        return line.Runs.All(r => r is TextRun { Bold: false })
            ? new JsonObject { ["type"] = "section", ["text"] = Plain(string.Concat(line.Runs.OfType<TextRun>().Select(r => r.Text))), ["expand"] = true }
            : Rich.Block(Rich.Section([.. Rich.Runs(line, reader)]));
    }

    private static IEnumerable<JsonObject> Present(params JsonObject?[] blocks) => blocks.OfType<JsonObject>();

    private static JsonObject? Title(string? title) => title is { Length: > 0 } ? Rich.Title(title) : null;

    private static string Capital(string text) => text.Length > 0 ? char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..] : text;

    private JsonObject Plain(string text) => Buttons.Plain(budget.Take(text.Length > 0 ? text : " "), SlackLimits.Section);

    private JsonObject Way(WayBlock b) => b.Ways is [var only]
        ? Rich.Block(Rich.Section(Rich.Text("Way to yes: ", "bold"), Rich.Text(budget.Take(only))))
        : Rich.Block(Rich.Title("Way to yes"), Rich.List(b.Ways.Select(w => Rich.Section(Rich.Text(budget.Take(w))))));

    private JsonObject Clause(Citation citation, IReadOnlyList<TextSpan> marks, string? title)
    {
        var quote = budget.Take(citation.Quote);
        List<JsonNode?> runs = [Rich.Text("“")];
        var at = 0;
        foreach (var mark in marks.Where(m => m.End <= quote.Length).OrderBy(m => m.Start))
        {
            if (mark.Start >= at)
            {
                runs.AddRange([Rich.Text(quote[at..mark.Start]), Rich.Text(quote[mark.Start..mark.End], "bold")]);
                at = mark.End;
            }
        }

        runs.AddRange([Rich.Text(quote[at..] + "”\n"), Rich.Link(Path(citation.Section), citation.Url)]);
        return Rich.Block(Title(title), Rich.Quote(runs));
    }

    private JsonObject Said(SaidBlock b) => Rich.Block(Title(b.Title), Rich.Quote([Rich.Text(budget.Take(b.Text.Length > 0 ? b.Text : "…"))]));

    private JsonObject Facts(FactsBlock b)
    {
        List<JsonNode?> runs = [];
        foreach (var fact in b.Items)
        {
            runs.Add(runs.Count > 0 ? Rich.Text("\n") : null);
            runs.Add(Rich.Text(fact.Name + ": ", "bold"));
            runs.AddRange(Rich.Runs(fact.Value, reader));
        }

        return Rich.Block(Rich.Section([.. runs]));
    }

    private static Line Of(LengthsBlock b)
    {
        List<Run> runs = [];
        foreach (var l in b.Items)
        {
            runs.AddRange([runs.Count > 0 ? " · " : "", l.Platform + ": ", new TextRun(string.Create(CultureInfo.InvariantCulture, $"{l.Count} of {l.Limit}"), Bold: true), " characters"]);
        }

        return new Line(runs);
    }

    private IEnumerable<JsonObject> Findings(FindingsBlock b)
    {
        var shown = b.Items.Concat(b.Tips).ToList();
        if (shown.Count > 0)
        {
            yield return Rich.Block([Title(b.Title.Length > 0 ? b.Title : "What I found"), .. shown.Select((f, i) => Finding(f, i == shown.Count - 1))]);
        }

        List<ReplyAction> fixes = [.. b.FixAll is null ? [] : (ReplyAction[])[b.FixAll], .. shown.SelectMany(f => f.Actions.Select(a => a with { Label = $"[{f.Number.ToString(CultureInfo.InvariantCulture)}] {a.Label}" }))];
        if (buttons?.Row(fixes) is { } row)
        {
            yield return row;
        }
    }

    private JsonObject Finding(ShownFinding f, bool last)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"[{f.Number}] {DraftReplies.SeverityWords(f.Severity)}{(f.Done ? " (confirmed)" : "")}: {f.Title}");
        return Rich.Section(
            Rich.Text(title, "bold"),
            f.Message.Trim().Length > 0 ? Rich.Text("\n" + budget.Take(f.Message.Trim())) : null,
            f.Clause is { } clause ? Rich.Text(" ") : null,
            f.Clause is { } c ? Rich.Link(Path(c.Section), c.Url) : null,
            last ? null : Rich.Text("\n"));
    }

    private IEnumerable<JsonObject> Changed(ChangedBlock b)
    {
        yield return Rich.Block(Title(b.Title), Rich.Quote([Rich.Text(budget.Take(b.After.Length > 0 ? b.After : "(nothing)"))]));
        if (Changes.InWords(b.Before, b.After) is { } words)
        {
            yield return Rich.Block(Rich.Title("What changed"), Rich.Quote([Rich.Text(budget.Take(words, 1000))]));
        }

        if (b.Note is { } note)
        {
            yield return Context(note);
        }
    }

    /// <summary>A heading path as people read it, without the document's title.</summary>
    private static string Path(string section)
    {
        var parts = section.Split(" > ");
        return Cut.Short(string.Join(" › ", parts.Length > 1 ? parts[1..] : parts), 300);
    }
}

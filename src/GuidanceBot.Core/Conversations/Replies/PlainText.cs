using System.Globalization;
using System.Text;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>
/// A reply as plain text: for screen readers and notifications of chat platforms, for the terminal. The short line comes first,
/// drafts come last, so that they stay off lock screens.
/// </summary>
public static class PlainText
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The whole reply, at most <paramref name="max"/> UTF-16 units; times in the zone.</summary>
    public static string Of(Reply reply, TimeZoneInfo zone, int max = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(zone);
        var text = new StringBuilder(reply.Summary);
        foreach (var part in reply.Blocks.OrderBy(b => b is DraftBlock).Select(b => Of(b, zone)).Where(p => p.Length > 0 && p != reply.Summary))
        {
            text.Append('\n').Append(part);
        }

        return text.Length <= max ? text.ToString() : text.ToString(0, max - 1) + "…";
    }

    /// <summary>A line's runs, times in the zone.</summary>
    public static string Of(Line line, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(line);
        return string.Concat(line.Runs.Select(r => r switch
        {
            TextRun t => t.Text,
            LinkRun l => l.Text,
            PersonRun p => p.Words,
            TimeRun t => TimeZoneInfo.ConvertTime(t.At, zone).ToString(Format(t.Shape), British),
            _ => "",
        }));
    }

    /// <summary>How a moment is written out.</summary>
    public static string Format(TimeShape shape) => shape switch
    {
        TimeShape.Time => "HH:mm",
        TimeShape.Date => "d MMMM yyyy",
        _ => "d MMMM yyyy, HH:mm",
    };

    /// <summary>A quote with its source.</summary>
    public static string Of(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return $"The guidance, {Ways.Path(citation.Section)}: “{QuoteText.Plain(citation.Quote)}”";
    }

    private static string Of(Block block, TimeZoneInfo zone) => block switch
    {
        LineBlock b => Of(b.Line, zone),
        ListBlock b => (b.Title is null ? "" : b.Title + ": ") + Numbered(b.Items.Select(i => Of(i, zone))),
        ConditionsBlock b => Numbered(b.Items.Select(c => Sentence(c.Text))),
        WayBlock b => "Way to yes: " + (b.Ways.Count == 1 ? b.Ways[0] : Numbered(b.Ways)),
        ClauseBlock b => (b.Choose?.Choice is { } n ? $"Clause {n.ToString(CultureInfo.InvariantCulture)}. " : "") + Of(b.Citation),
        DraftBlock b => b.Title + ": " + Marked(b),
        FindingsBlock b => string.Join('\n', b.Items.Concat(b.Tips).Select(Of)),
        LengthsBlock b => string.Join(' ', b.Items.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Platform}: {l.Count} of {l.Limit} characters."))),
        ChangedBlock b => b.Title + ": " + b.After + (b.Note is null ? "" : "\n" + Of(b.Note, zone)),
        SaidBlock b => (b.Title is null ? "" : b.Title + ": ") + b.Text,
        FactsBlock b => string.Join('\n', b.Items.Select(f => f.Name + ": " + Of(f.Value, zone))),
        ChoicesBlock b => b.Question + " " + string.Join(" / ", b.Choices.Select(c => c.Label)),
        NoticeBlock b => b.Title + (b.Text is null ? "" : ". " + Of(b.Text, zone)),
        BeforeBlock b => $"What I said before: {b.Heading}. {b.Text}",
        _ => "",
    };

    private static string Of(ShownFinding f) =>
        string.Create(CultureInfo.InvariantCulture, $"[{f.Number}] {DraftReplies.SeverityWords(f.Severity)}: {f.Title}. {f.Message}{(f.Clause is null ? "" : " (" + Ways.Path(f.Clause.Section) + ")")}");

    private static string Marked(DraftBlock b)
    {
        var text = new StringBuilder(b.Text);
        foreach (var mark in b.Marks.Where(m => m.Picture is null).OrderByDescending(m => m.End).ThenByDescending(m => m.Number))
        {
            text.Insert(mark.End, string.Create(CultureInfo.InvariantCulture, $" [{mark.Number}]"));
        }

        for (var i = 0; i < b.Pictures.Count; i++)
        {
            var marks = string.Concat(b.Marks.Where(m => m.Picture == i + 1).Select(m => string.Create(CultureInfo.InvariantCulture, $" [{m.Number}]")));
            text.Append(CultureInfo.InvariantCulture, $"\nPicture {i + 1}: {b.Pictures[i]}{marks}");
        }

        return text.ToString();
    }

    private static string Numbered(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count == 1 ? all[0] : string.Join(' ', all.Select((t, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}) {t}")));
    }

    private static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";
}

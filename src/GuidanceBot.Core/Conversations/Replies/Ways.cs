using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Conversations.Replies;

/// <summary>Parts that several replies share.</summary>
internal static class Ways
{
    public static ReplyAction AskAPerson(string verb = "answer.ask_person") => new(verb, Words.AskAPerson) { OpensForm = true, Accessible = "Ask a person in the comms team" };

    public static ReplyAction CheckADraft { get; } = new("draft.check", Words.CheckADraft) { OpensForm = true };

    public static ReplyAction AskAQuestion { get; } = new("question.ask", Words.AskAQuestion) { OpensForm = true, Primary = true };

    public static ReplyAction? Source(Citation? citation) => citation?.Url is { } url
        ? new ReplyAction("answer.source", Words.ReadTheClause) { Url = url, Accessible = "Read the clause: " + Path(citation.Section) }
        : null;

    /// <summary>A heading path as people read it, without the document's title.</summary>
    public static string Path(string section)
    {
        var parts = section.Split(" > ");
        return string.Join(" › ", parts.Length > 1 && parts[0] != RulingDocument.Title ? parts[1..] : parts);
    }

    /// <summary>Where an answer comes from, and what to know about the document.</summary>
    public static Line SourceLine(GuidanceSet guidance, Citation? citation, DateOnly today)
    {
        var document = guidance.Documents.FirstOrDefault(d => d.Name == citation?.Document) ?? (guidance.Documents.Count > 0 ? guidance.Documents[0] : null);
        if (document is null)
        {
            return "Quotes are word for word.";
        }

        var front = document.FrontMatter;
        if (RulingDocument.Is(document.Name))
        {
            return $"Decided by {front.Owner} on {Day(front.Effective!.Value)}, good until {Day(front.Expires!.Value)}.";
        }

        var version = front.Effective is { } day ? "version of " + Day(day) : "version " + document.Version[7..15];
        var sample = guidance.IsSample ? " (" + Words.SampleGuidance + ")" : "";
        var overdue = front.ReviewBy < today ? " Its review is overdue." : "";
        return Line.Of("From ", new TextRun(document.Title, Bold: true), $"{sample}, {version}.{overdue} Quotes are word for word.");
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>The deciding words of a quote: those that a condition repeats.</summary>
    public static IReadOnlyList<TextSpan> Marks(string quote, IEnumerable<string> decides)
    {
        var marks = new List<TextSpan>();
        foreach (var words in decides.Select(c => c.TrimEnd('.')).Where(c => c.Length > 0))
        {
            var at = quote.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && !marks.Exists(m => m.Overlaps(new TextSpan(at, at + words.Length))))
            {
                marks.Add(new TextSpan(at, at + words.Length));
            }
        }

        return [.. marks.OrderBy(m => m.Start)];
    }
}

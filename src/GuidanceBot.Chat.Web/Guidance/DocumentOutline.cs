using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Chat.Web.Guidance;

/// <summary>A document as a page: chapters, and in them the numbered places that people link to.</summary>
public sealed record DocumentOutline(GuidanceDocument Document, IReadOnlyList<OutlineChapter> Chapters)
{
    /// <summary>Lays a document out.</summary>
    public static DocumentOutline Of(GuidanceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var chapters = new List<OutlineChapter>();
        foreach (var run in Runs(document.Clauses, c => Parts(document, c).FirstOrDefault() ?? ""))
        {
            var places = Runs(run, c => string.Join(" › ", Parts(document, c).Skip(1)) + "\n" + c.Number)
                .Select(p => new OutlinePlace(p[0].Number, Name(document, p[0]), AnchorOf(p[0], anchors), p)).ToList();
            var heading = Parts(document, run[0]).FirstOrDefault() ?? "";
            chapters.Add(new OutlineChapter(heading, NumberOf(heading), places));
        }

        return new DocumentOutline(document, chapters);
    }

    private static string Name(GuidanceDocument document, Clause clause) => string.Join(" › ", Parts(document, clause).Skip(1).Select(ClauseLinks.WithoutNumber));

    private static string[] Parts(GuidanceDocument document, Clause clause)
    {
        var parts = clause.Section.Split(" > ", StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts[0] == document.Title ? parts[1..] : parts;
    }

    private static string? NumberOf(string heading)
    {
        var end = heading.Length - heading.AsSpan().TrimStart("0123456789.").Length;
        return end > 0 ? heading[..end].TrimEnd('.') : null;
    }

    /// <summary><c>c-4-2</c>; where the document gives no number, or gives it twice, the clause's own id stands for the place.</summary>
    private static string AnchorOf(Clause clause, HashSet<string> taken)
    {
        var name = clause.Number is { } number && number.All(c => char.IsAsciiDigit(c) || c == '.') ? "c-" + number.Replace('.', '-') : "p-" + clause.Id;
        return taken.Add(name) ? name : "p-" + clause.Id;
    }

    private static List<List<Clause>> Runs(IReadOnlyList<Clause> clauses, Func<Clause, string> key)
    {
        var runs = new List<List<Clause>>();
        string? last = null;
        foreach (var clause in clauses)
        {
            var name = key(clause);
            if (name != last)
            {
                runs.Add([]);
            }

            runs[^1].Add(clause);
            last = name;
        }

        return runs;
    }
}

/// <summary>A chapter.</summary>
/// <param name="Heading">Its heading as the document has it; empty where text stands before any.</param>
/// <param name="Number">Its number, where the heading begins with one.</param>
/// <param name="Places">What stands in it.</param>
public sealed record OutlineChapter(string Heading, string? Number, IReadOnlyList<OutlinePlace> Places)
{
    /// <summary>The heading without its number.</summary>
    public string Name => ClauseLinks.WithoutNumber(Heading);
}

/// <summary>A place with a number or a heading of its own.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Heading">Its heading without the number; empty where it has none.</param>
/// <param name="Anchor">What follows the <c>#</c>.</param>
/// <param name="Clauses">The clauses that stand there.</param>
public sealed record OutlinePlace(string? Number, string Heading, string Anchor, IReadOnlyList<Clause> Clauses);

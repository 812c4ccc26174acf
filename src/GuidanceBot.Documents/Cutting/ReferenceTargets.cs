using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Documents.Cutting;

/// <summary>What a reference may point to: clauses by their numbers, by the headings above them and by anchors.</summary>
internal sealed class ReferenceTargets
{
    private readonly ILookup<string, string> numbers;
    private readonly ILookup<string, string> anchors;
    private readonly ILookup<string, string> titles;
    private readonly string[] longestFirst;

    public ReferenceTargets(IReadOnlyList<Clause> clauses)
    {
        numbers = clauses.SelectMany(c => Numbers(c).Select(n => (n, c.Id))).ToLookup(p => p.n, p => p.Id, StringComparer.OrdinalIgnoreCase);
        anchors = clauses.Where(c => c.Anchor is not null).ToLookup(c => c.Anchor!, c => c.Id, StringComparer.OrdinalIgnoreCase);
        titles = clauses.SelectMany(c => c.Section.Split(" > ").Skip(1).Select(t => (t: WithoutNumber(t), c.Id))).Where(p => p.t.Length > 3).ToLookup(p => p.t, p => p.Id, StringComparer.OrdinalIgnoreCase);
        longestFirst = [.. titles.Select(t => t.Key).OrderByDescending(t => t.Length)];
    }

    /// <summary>The clauses of a number, or of the chapter that bears it; none where the chapter is too long to point at.</summary>
    public IEnumerable<string> ByNumber(string number, int most) => Few(numbers[number], most);

    /// <summary>The clauses under a link's heading.</summary>
    public IEnumerable<string> ByAnchor(string anchor, int most) => Few(anchors[anchor], most);

    /// <summary>The clauses under the longest heading that these words begin with.</summary>
    public IEnumerable<string> ByTitle(string words, int most)
    {
        var said = words.TrimStart('"', '\'', '“', '‘');
        var title = Array.Find(longestFirst, t => said.StartsWith(t, StringComparison.OrdinalIgnoreCase) && (said.Length == t.Length || !char.IsLetterOrDigit(said[t.Length])));
        return title is null ? [] : Few(titles[title], most);
    }

    /// <summary>Its own number and those of the chapters above: 4.2 stands in 4.</summary>
    private static IEnumerable<string> Numbers(Clause clause)
    {
        foreach (var number in clause.Section.Split(" > ").Select(ClauseNumber.OfHeading).Append(clause.Number).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
        {
            yield return number;
        }

        if (clause.Number is { } own && own.LastIndexOf('.') is var cut and > 0 && !clause.Section.Split(" > ").Any(t => string.Equals(ClauseNumber.OfHeading(t), own[..cut], StringComparison.OrdinalIgnoreCase)))
        {
            yield return own[..cut];
        }
    }

    private static string[] Few(IEnumerable<string> ids, int most)
    {
        var all = ids.Distinct(StringComparer.Ordinal).Take(most + 1).ToArray();
        return all.Length > most ? [] : all;
    }

    private static string WithoutNumber(string title) => ClauseNumber.OfHeading(title) is { } number ? title[(title.IndexOf(number, StringComparison.Ordinal) + number.Length)..].TrimStart('.', ')', ':', ' ', '·') : title;
}

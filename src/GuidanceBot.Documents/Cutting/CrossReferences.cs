using System.Text.RegularExpressions;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Documents.Cutting;

/// <summary>Follows what a document says of itself: "see 4.2", "section 4.3", "(see Photos)", links to its own headings, and the words that it explains.</summary>
internal static partial class CrossReferences
{
    /// <summary>A chapter of more clauses than this is no answer to "see there".</summary>
    private const int MaxTargets = 6;

    /// <summary>The clauses, each with what it points to and what it explains.</summary>
    public static IReadOnlyList<Clause> Follow(string document, IReadOnlyList<Clause> clauses)
    {
        var targets = new ReferenceTargets(clauses);
        return [.. clauses.Select(c => c with { References = [.. References(document, c, targets)], Defines = [.. Definitions.In(document, c)] })];
    }

    private static IEnumerable<string> References(string document, Clause clause, ReferenceTargets targets) =>
        Numbers(clause.Reading).SelectMany(n => targets.ByNumber(n, MaxTargets))
            .Concat(Named(clause.Reading, targets))
            .Concat(Link().Matches(clause.Run.Of(document)).SelectMany(l => targets.ByAnchor(l.Groups["anchor"].Value, MaxTargets)))
            .Where(id => !string.Equals(id, clause.Id, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Take(2 * MaxTargets);

    /// <summary>"see 4.2 and 4.3", "section 5"; not "section 5 of the Act".</summary>
    private static IEnumerable<string> Numbers(string text)
    {
        foreach (Match found in Numbered().Matches(text))
        {
            if (!text.AsSpan(found.Index + found.Length).StartsWith(" of the ", StringComparison.OrdinalIgnoreCase))
            {
                foreach (Match number in Number().Matches(found.Groups["numbers"].Value))
                {
                    yield return number.Value.TrimEnd('.');
                }
            }
        }
    }

    /// <summary>"see Photos": the words after it begin with a heading of the document.</summary>
    private static IEnumerable<string> Named(string text, ReferenceTargets targets) =>
        See().Matches(text).SelectMany(m => targets.ByTitle(text[(m.Index + m.Length)..Math.Min(text.Length, m.Index + m.Length + 120)], MaxTargets));

    [GeneratedRegex(@"\b(?:see(?:\s+also)?|sections?|paragraphs?|paras?|parts?|rules?|clauses?|articles?|chapters?|appendix|under|in|at|by)\s+(?:sections?\s+|paragraphs?\s+|parts?\s+|rules?\s+|clauses?\s+|§+\s*)?(?<numbers>[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})+(?:\s*(?:,|and|or|to|&)\s*[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})+)*|(?<=(?:see|sections?|paragraphs?|paras?|parts?|rules?|clauses?|articles?|chapters?|appendix)\s+)[A-Z]{0,2}\d{1,3}(?:\s*(?:,|and|or|to|&)\s*[A-Z]{0,2}\d{1,3}\b(?![%:]))*)(?![\d%:]|\.\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:[Ss]ee(?:\s+also)?|(?:section|chapter|part)\s+(?:on|about|called))\s+(?:the\s+)?(?:section\s+|chapter\s+|part\s+)?(?:on\s+|about\s+|called\s+)?(?=[""“'‘]?\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex See();

    [GeneratedRegex(@"\]\(#(?<anchor>[^)\s]{1,120})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}

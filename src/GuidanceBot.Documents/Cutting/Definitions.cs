using System.Text.RegularExpressions;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Documents.Cutting;

/// <summary>The words that a clause explains.</summary>
internal static partial class Definitions
{
    private const int MaxTerms = 40;

    /// <summary>The terms, as they are written, in order.</summary>
    public static IEnumerable<string> In(string document, Clause clause)
    {
        var head = clause.LeadIn is { } lead ? lead.Of(document).Split('|')[0].Trim() : null;
        var quoted = Quoted().Matches(clause.Reading).Select(m => m.Groups["term"].Value);
        var listed = Chapter().IsMatch(clause.Section.Split(" > ")[^1]) || Chapter().IsMatch(Parent(clause.Section))
            ? Listed().Matches(clause.Reading).Select(m => m.Groups["term"].Value)
            : [];
        return quoted.Concat(listed).Select(t => t.Trim().TrimEnd(',')).Where(t => t.Length > 1 && !string.Equals(t, head, StringComparison.Ordinal) && !t.StartsWith("In this", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxTerms);
    }

    private static string Parent(string section) => section.Split(" > ") is { Length: > 2 } path ? path[^2] : "";

    [GeneratedRegex(@"[""“'‘](?<term>[^""”'’\n]{2,60})[""”'’]\s*(?:\([^)]{1,60}\)\s*)?,?\s*(?:means?|includes?|is\s+(?:anyone|anything|any|the|a|an)\b|are\s+(?:all|any|the|those)\b|refers?\s+to|we\s+mean|covers?|stands?\s+for)|\b[Bb]y\s+[""“'‘](?<term>[^""”'’\n]{2,60})[""”'’]\s*(?:here\s+)?we\s+mean\b|\b[Bb]y\s+(?<term>[\w -]{2,40}?)\s+we\s+mean\b|\b(?:is|are)\s+(?:here\s+)?called\s+[""“'‘](?<term>[^""”'’\n]{2,60})[""”'’]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    /// <summary>"Official account: one that ...", "- Embargo - a time ...", "Term | meaning".</summary>
    [GeneratedRegex(@"^\s*(?:[-*•+]\s+|\d+[.)]\s+)?(?<term>\p{L}[\p{L}\p{N} '’/()-]{1,50}?)\s*(?::|\s[-–—|]\s|\s(?:means?|is|are|includes?|refers?\s+to)\s)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\b(?:definitions?|glossary|words\s+we\s+use|terms?\s+(?:we\s+use|used)|key\s+terms|meanings?|what\s+(?:the\s+|these\s+|our\s+)?(?:words|terms)\s+mean|interpretation)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chapter();
}

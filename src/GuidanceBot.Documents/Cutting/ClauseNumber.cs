using System.Text.RegularExpressions;

namespace GuidanceBot.Documents.Cutting;

/// <summary>The numbers that documents give to their parts.</summary>
internal static partial class ClauseNumber
{
    /// <summary>The number that a heading begins with ("4.2 Slides", "3 Patients", "§ 7 Photos", "Part 2: Events"); null where it begins with none.</summary>
    public static string? OfHeading(string text) => Heading().Match(text) is { Success: true } found ? found.Groups["number"].Value : null;

    /// <summary>
    /// The number that a paragraph begins with ("8.1 Staff may", "B2. Photos", "§ 7 Photos"), not a quantity ("24 hours"), and how many
    /// characters it takes with the white space after it; null and 0 where it begins with none.
    /// </summary>
    public static (string? Number, int Length) OfParagraph(string text) =>
        Paragraph().Match(text) is { Success: true } found ? (found.Groups["number"].Value, found.Length) : (null, 0);

    [GeneratedRegex(@"^\s*(?:(?:§+|(?i:section|part|article|rule|chapter|appendix|clause))\s*)?(?<number>[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*(?:\([a-z]\))?)(?:[.):]?\s|:|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(?:(?:§+\s*(?<number>\d{1,3}(?:\.\d{1,3})*(?:\([a-z]\))?)|(?<number>[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})+(?:\([a-z]\))?|[A-Z]{1,2}\d{1,3}))[.):]?|(?i:section|part|article|rule|chapter|appendix|clause)\s+(?<number>[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*(?:\([a-z]\))?)[.):])\s+(?=[^\sa-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Paragraph();
}

using System.Text.RegularExpressions;

namespace GuidanceBot.Documents.Pdf;

/// <summary>Takes headers, footers and page numbers away: lines near the edge of the page that come back on other pages.</summary>
internal static partial class PdfMargins
{
    /// <summary>How much of the page's height at its top and at its bottom may hold them.</summary>
    private const double Edge = 0.09;

    /// <summary>The lines of each page without them.</summary>
    /// <param name="pages">Height of the page and its lines.</param>
    public static List<List<PdfLine>> Off(IReadOnlyList<(double Height, List<PdfLine> Lines)> pages)
    {
        var seen = pages.SelectMany(p => p.Lines.Where(l => IsAtEdge(l, p.Height)).Select(l => Shape(l)).Distinct())
            .CountBy(s => s)
            .ToDictionary();
        var often = pages.Count <= 3 ? 2 : 3;
        return [.. pages.Select(p => p.Lines.Where(l => !IsAtEdge(l, p.Height) || !(seen[Shape(l)] >= often || (PageNumber().IsMatch(l.Text) && !p.Lines.Exists(o => o != l && o.IsBeside(l))))).ToList())];
    }

    private static bool IsAtEdge(PdfLine line, double height) => line.Base > height * (1 - Edge) || line.Base < height * Edge;

    /// <summary>Its words with figures alike, and about where it stands: "Page 3 of 9" comes back as "Page # of #".</summary>
    private static (string Words, int Place) Shape(PdfLine line) => (Figures().Replace(line.Text, "#"), (int)Math.Round(line.Base / 6));

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^(?:page\s*)?[-–]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–]?(?:\s*(?:of|/|from)\s*\d{1,4})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageNumber();
}

namespace GuidanceBot.Documents.Pdf;

/// <summary>Which type is the body's and which the headings'.</summary>
internal sealed class PdfStyles
{
    private readonly List<double> headings = [];

    public PdfStyles(IReadOnlyList<PdfLine> lines)
    {
        Body = lines.GroupBy(l => Math.Round(l.Size * 2) / 2).OrderByDescending(g => g.Sum(l => l.Text.Length)).First().Key;
        foreach (var size in lines.Where(l => l.Size > Body * 1.08 && IsShort(l.Text)).Select(l => l.Size).Distinct().OrderDescending())
        {
            if (headings.Count == 0 || headings[^1] - size > 0.6)
            {
                headings.Add(size);
            }
        }

        var gaps = lines.Zip(lines.Skip(1)).Where(p => p.First.Page == p.Second.Page && Math.Abs(p.First.Size - Body) < 0.6 && Math.Abs(p.Second.Size - Body) < 0.6)
            .Select(p => p.First.Base - p.Second.Base)
            .Where(g => g > 0.8 * Body && g < 2.2 * Body)
            .Order()
            .ToArray();
        Leading = gaps.Length == 0 ? 1.2 * Body : gaps[gaps.Length / 3];
    }

    /// <summary>The size of most letters.</summary>
    public double Body { get; }

    /// <summary>From one base line to the next inside a paragraph.</summary>
    public double Leading { get; }

    /// <summary>The level of a heading's type, 1 for the largest; null where a line is bold alone; 0 for no heading.</summary>
    public int? Level(PdfLine line)
    {
        if (line.Size > Body * 1.08 && headings.FindIndex(h => h - line.Size < 0.6) is var level and >= 0)
        {
            return Math.Min(level + 1, 6);
        }

        return line.IsBold && line.Size > Body * 0.94 ? null : 0;
    }

    private static bool IsShort(string text) => text.Length <= 160;
}

namespace GuidanceBot.Documents.Pdf;

/// <summary>
/// The order in which a page is read. Where a strip from top to bottom is crossed by hardly any line and full lines stand on both sides,
/// it parts two columns: the left one is read first, down to the next line that crosses.
/// </summary>
internal static class PdfColumns
{
    private const int MaxDepth = 4;

    /// <summary>The lines of all pages in reading order, in pieces, each knowing how far its column goes.</summary>
    public static List<PdfLine> Ordered(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var ordered = new List<PdfLine>();
        var usual = Usual(pages);
        foreach (var page in pages)
        {
            Order(page, 0, ordered, usual);
        }

        return ordered;
    }

    /// <summary>Where the pages of the document are parted, if half of them are in the same place: a page that is too empty to tell is parted there too.</summary>
    private static double? Usual(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var found = pages.Where(p => p.Count > 0).Select(Gutter).OfType<double>().Order().ToArray();
        var middle = found.Length == 0 ? 0 : found[found.Length / 2];
        return found.Length * 2 >= pages.Count && found.Length > 0 && found.Count(g => Math.Abs(g - middle) < 12) * 2 > found.Length ? middle : null;
    }

    private static bool Parts(IReadOnlyList<PdfLine> lines, double gutter) => lines.Count(l => l.Left < gutter && l.Right > gutter) <= lines.Count / 5;

    private static void Order(IReadOnlyList<PdfLine> lines, int depth, List<PdfLine> into, double? usual)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (depth >= MaxDepth || (Gutter(lines) ?? (usual is { } u && Parts(lines, u) ? u : null)) is not { } gutter)
        {
            var right = lines.Max(l => l.Right);
            into.AddRange(Rows(lines).SelectMany(r => r).SelectMany(l => l.Pieces).Select(l => l with { ColumnRight = right }));
            return;
        }

        var left = new List<PdfLine>();
        var side = new List<PdfLine>();
        void Finish()
        {
            Order(left, depth + 1, into, null);
            Order(side, depth + 1, into, null);
            left = [];
            side = [];
        }

        var pageRight = lines.Max(l => l.Right);
        foreach (var row in Rows(lines))
        {
            foreach (var line in row)
            {
                if (line.Left < gutter - 1 && line.Right > gutter + 1)
                {
                    Finish();
                    into.AddRange(line.Pieces.Select(p => p with { ColumnRight = pageRight }));
                }
                else
                {
                    (line.Right <= gutter + 1 ? left : side).Add(line);
                }
            }
        }

        Finish();
    }

    /// <summary>Lines from top to bottom; those beside each other from left to right.</summary>
    private static IEnumerable<List<PdfLine>> Rows(IReadOnlyList<PdfLine> lines)
    {
        List<PdfLine>? row = null;
        foreach (var line in lines.OrderByDescending(l => l.Base))
        {
            if (row is not null && row[0].IsBeside(line))
            {
                row.Add(line);
                continue;
            }

            if (row is not null)
            {
                yield return [.. row.OrderBy(l => l.Left)];
            }

            row = [line];
        }

        if (row is not null)
        {
            yield return [.. row.OrderBy(l => l.Left)];
        }
    }

    /// <summary>The middle of the strip between two columns; null where there is one column.</summary>
    private static double? Gutter(IReadOnlyList<PdfLine> lines)
    {
        var (from, to) = (lines.Min(l => l.Left), lines.Max(l => l.Right));
        var best = (Crossing: int.MaxValue, Start: 0d, End: 0d);
        for (var x = from + 40; x < to - 40; x += 1)
        {
            var crossing = lines.Count(l => l.Left < x && l.Right > x);
            if (crossing < best.Crossing)
            {
                best = (crossing, x, x);
            }
            else if (crossing == best.Crossing && x - best.End <= 1.5)
            {
                best.End = x;
            }
        }

        if (best.Crossing > lines.Count / 5)
        {
            return null;
        }

        var middle = (best.Start + best.End) / 2;
        if (Math.Min(middle - from, to - middle) < 0.28 * (to - from))
        {
            return null;
        }

        var left = lines.Where(l => l.Right <= middle).ToArray();
        var right = lines.Where(l => l.Left >= middle).ToArray();
        return IsColumn(left, from, middle) && IsColumn(right, middle, to) && Overlap(left, right) ? middle : null;
    }

    /// <summary>Running text fills its column; the cells of a table don't. Short lines (headings, a table inside the column) are left out of account.</summary>
    private static bool IsColumn(PdfLine[] lines, double from, double to)
    {
        if (lines.Length < 3)
        {
            return false;
        }

        var full = lines.OrderByDescending(l => l.Right - l.Left).Take((lines.Length * 3 / 5) + 1).ToArray();
        return full.Average(l => l.Text.Count(c => c == ' ') + 1) >= 4 && full.Average(l => l.Right - l.Left) >= 0.6 * (to - from);
    }

    /// <summary>Columns stand side by side, not one below the other.</summary>
    private static bool Overlap(PdfLine[] left, PdfLine[] right)
    {
        var top = Math.Min(left.Max(l => l.Base), right.Max(l => l.Base));
        var bottom = Math.Max(left.Min(l => l.Base), right.Min(l => l.Base));
        return top - bottom > 2 * left[0].Size;
    }
}

using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents.Pdf;

/// <summary>A table found on a page.</summary>
/// <param name="End">One past its last line.</param>
/// <param name="Rows">Its rows, as many cells each as there are columns.</param>
/// <param name="HasHead">True where the first row holds column heads.</param>
internal sealed record PdfTable(int End, List<string[]> Rows, bool HasHead)
{
    /// <summary>The table that begins with this line; null where none does. It begins where lines stand side by side, and ends before one that reaches over two of its columns.</summary>
    public static PdfTable? At(IReadOnlyList<PdfLine> lines, int start, Hyphens hyphens)
    {
        if (start + 2 >= lines.Count || !lines[start].IsBeside(lines[start + 1]) || lines[start + 1].Left <= lines[start].Right)
        {
            return null;
        }

        var columns = new List<(double Left, double Right)>();
        var end = start;
        while (end < lines.Count && (end == start || IsNear(lines[start], lines[end - 1], lines[end])) && Take(columns, lines[end], end == start || lines[end - 1].IsBeside(lines[end])))
        {
            end++;
        }

        var inside = lines.Skip(start).Take(end - start).ToList();
        var bands = Bands(inside, columns);
        while (bands.Count > 0 && bands[^1].TrueForAll(l => Column(columns, l) == 0))
        {
            // A line below the table that keeps to its first column is text, not a row.
            inside.RemoveAll(bands[^1].Contains);
            bands.RemoveAt(bands.Count - 1);
        }

        if (columns.Count < 2 || !IsAligned(bands, columns) || bands.Count(b => b.Select(l => Column(columns, l)).Distinct().Count() > 1) < 2)
        {
            return null;
        }

        var rows = bands.ConvertAll(b => Enumerable.Range(0, columns.Count).Select(c => b.Where(l => Column(columns, l) == c).OrderByDescending(l => l.Base).Aggregate("", (t, l) => hyphens.Join(t, l.Text))).ToArray());
        return new PdfTable(start + inside.Count, rows, bands[0].TrueForAll(l => l.IsBold) || Array.TrueForAll(rows[0], ColumnHeads.Fits));
    }

    /// <summary>Cells of a column stand flush left, flush right or centred; the wide gaps of a justified line stand anywhere.</summary>
    private static bool IsAligned(List<List<PdfLine>> bands, List<(double Left, double Right)> columns) =>
        Enumerable.Range(1, Math.Max(0, columns.Count - 1)).Any(c =>
        {
            var cells = bands.Select(b => b.Find(l => Column(columns, l) == c)).OfType<PdfLine>().ToArray();
            return cells.Length > 1 && new Func<PdfLine, double>[] { l => l.Left, l => l.Right, l => (l.Left + l.Right) / 2 }.Any(edge => cells.Zip(cells.Skip(1)).Any(p => Math.Abs(edge(p.First) - edge(p.Second)) < 3));
        });

    private static bool IsNear(PdfLine first, PdfLine last, PdfLine line) => line.Page == first.Page && Math.Abs(line.Size - first.Size) < 1.5 && Math.Abs(last.Base - line.Base) < 3 * line.Size;

    /// <summary>Puts the line into its column, which may grow; false where it reaches over two. Beside other cells it may begin a column.</summary>
    private static bool Take(List<(double Left, double Right)> columns, PdfLine line, bool beside)
    {
        var over = columns.FindAll(c => c.Left < line.Right && c.Right > line.Left);
        if (over.Count > 1)
        {
            return false;
        }

        if (over.Count == 1)
        {
            var at = columns.IndexOf(over[0]);
            columns[at] = (Math.Min(over[0].Left, line.Left), Math.Max(over[0].Right, line.Right));
            return true;
        }

        if (!beside && (line.Right < columns[0].Left || line.Left > columns[^1].Right))
        {
            return false;
        }

        columns.Add((line.Left, line.Right));
        columns.Sort();
        return true;
    }

    private static int Column(List<(double Left, double Right)> columns, PdfLine line) => columns.FindIndex(c => c.Left < line.Right && c.Right > line.Left);

    /// <summary>Rows are parted by white space right across, or, where there is none, begin with their first column.</summary>
    private static List<List<PdfLine>> Bands(List<PdfLine> lines, List<(double Left, double Right)> columns)
    {
        var sorted = lines.OrderByDescending(l => l.Base).ToArray();
        var bands = new List<List<PdfLine>>();
        var bottom = double.MaxValue;
        foreach (var line in sorted)
        {
            if (bands.Count == 0 || bottom - (line.Base + (0.78 * line.Size)) > 0.3 * line.Size)
            {
                bands.Add([]);
                bottom = double.MaxValue;
            }

            bands[^1].Add(line);
            bottom = Math.Min(bottom, line.Base - (0.22 * line.Size));
        }

        return bands.Count > 1 ? bands : ByFirstColumn(sorted, columns);
    }

    private static List<List<PdfLine>> ByFirstColumn(PdfLine[] sorted, List<(double Left, double Right)> columns)
    {
        var bands = new List<List<PdfLine>>();
        foreach (var line in sorted)
        {
            if (bands.Count == 0 || (Column(columns, line) == 0 && !bands[^1][^1].IsBeside(line)))
            {
                bands.Add([]);
            }

            bands[^1].Add(line);
        }

        return bands;
    }
}

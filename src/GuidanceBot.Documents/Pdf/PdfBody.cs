using System.Globalization;
using System.Text.RegularExpressions;
using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents.Pdf;

/// <summary>Puts lines together again: headings by type, items by their marks and dots, paragraphs by the space around them.</summary>
internal sealed partial class PdfBody
{
    private readonly ExtractedText into;
    private readonly List<PdfLine> lines;
    private readonly PdfStyles styles;
    private readonly Hyphens hyphens;
    private readonly List<PdfLine> open = [];
    private readonly List<double> depths = [];
    private PdfTable? table;
    private PdfLine? tableAt;

    public PdfBody(List<PdfLine> lines, ExtractedText into)
    {
        this.into = into;
        this.lines = WithMarks(lines);
        styles = new PdfStyles(this.lines);
        hyphens = new Hyphens(lines.Select(l => l.Text));
    }

    /// <summary>Adds all blocks, in order.</summary>
    public void Read()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (PdfTable.At(lines, i, hyphens) is { } found)
            {
                Close();
                Take(found, lines[i]);
                i = found.End - 1;
                continue;
            }

            CloseTable();
            if (open.Count > 0 && !GoesOn(open[^1], lines[i]))
            {
                Close();
            }

            open.Add(lines[i]);
        }

        Close();
        CloseTable();
    }

    /// <summary>A table that goes on on the next page: its heads are not repeated, and a row that the page's end parted is put together.</summary>
    private void Take(PdfTable found, PdfLine at)
    {
        if (table is null || tableAt!.Page == at.Page || table.Rows[0].Length != found.Rows[0].Length)
        {
            CloseTable();
            (table, tableAt) = (found, at);
            return;
        }

        var rows = found.Rows.Skip(table.HasHead && table.Rows[0].SequenceEqual(found.Rows[0], StringComparer.Ordinal) ? 1 : 0).ToList();
        if (rows.Count > 0 && rows[0][0].Length == 0)
        {
            table.Rows[^1] = [.. table.Rows[^1].Zip(rows[0], hyphens.Join)];
            rows.RemoveAt(0);
        }

        table.Rows.AddRange(rows);
    }

    private void CloseTable()
    {
        if (table is null)
        {
            return;
        }

        into.Anchor = AnchorOf(tableAt!);
        into.Break();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            into.Row(table.Rows[row], row == 0 && table.HasHead);
        }

        into.Break();
        table = null;
    }

    /// <summary>A mark that stands apart from its words ("•", "1.", "4.2") is put before them; pieces of one line are put together.</summary>
    private static List<PdfLine> WithMarks(List<PdfLine> lines)
    {
        var joined = new List<PdfLine>(lines.Count);
        foreach (var line in lines)
        {
            if (joined.Count > 0 && joined[^1].IsBeside(line) && line.Left > joined[^1].Left && Mark().IsMatch(joined[^1].Text))
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + " " + line.Text, Right = line.Right, IsBold = line.IsBold, Size = line.Size };
                continue;
            }

            joined.Add(line);
        }

        return joined;
    }

    /// <summary>True where the next line belongs to the same block.</summary>
    private bool GoesOn(PdfLine last, PdfLine next)
    {
        if (last.IsBeside(next) && next.Left > last.Left)
        {
            return true;
        }

        if (StartsItem(next) || styles.Level(last) != styles.Level(next) || Math.Abs(last.Size - next.Size) > 0.6)
        {
            return false;
        }

        var ended = EndsSentence(last.Text);
        if (last.Page != next.Page || next.Base > last.Base)
        {
            return !ended && next.Text.Length > 0 && char.IsLower(next.Text[0]) && styles.Level(next) == 0;
        }

        var heading = styles.Level(next) != 0;
        if (last.Base - next.Base > (heading ? 1.7 * next.Size : 1.35 * styles.Leading * Math.Max(1, next.Size / styles.Body)))
        {
            return false;
        }

        if (heading)
        {
            return true;
        }

        var item = StartsItem(open[0]);
        if (item && next.Left < open[0].Left - 2 && !open[0].HasDot)
        {
            return false;
        }

        if (open[0].HasDot && next.Left < open[0].Left - 2)
        {
            return false;
        }

        var width = last.ColumnRight - last.Left;
        var shortEnd = ended && last.Right < last.ColumnRight - (0.25 * width) && char.IsUpper(next.Text[0]);
        var indented = !item && ended && next.Left > last.Left + next.Size && open.Count > 1;
        return !shortEnd && !indented;
    }

    private static bool EndsSentence(string text) => text.TrimEnd('"', '”', ')', '\'') is [.., '.' or '!' or '?' or ':' or ';'];

    private static bool StartsItem(PdfLine line) => line.HasDot || ItemStart().IsMatch(line.Text);

    private void Close()
    {
        if (open.Count == 0)
        {
            return;
        }

        var first = open[0];
        var text = open.Skip(1).Aggregate(first.Text, (t, l) => hyphens.Join(t, l.Text)).Trim();
        into.Anchor = AnchorOf(first);
        var level = styles.Level(first);
        if (StartsItem(first))
        {
            var match = ItemStart().Match(text);
            into.Item(match.Success && !match.Groups["bullet"].Success ? match.Groups["mark"].Value : "-", match.Success ? text[match.Length..] : text, DepthOf(first));
        }
        else if (level != 0 && text.Length <= 200 && (level is null ? text is [.., not ('.' or ';' or ',')] : text is [.., not (';' or ',')]))
        {
            into.Heading(text, level);
        }
        else
        {
            into.Paragraph(text);
        }

        if (!StartsItem(first))
        {
            depths.Clear();
        }

        open.Clear();
    }

    /// <summary>How deep an item stands: by its indent among the items before it.</summary>
    private int DepthOf(PdfLine item)
    {
        depths.RemoveAll(d => d > item.Left + 4);
        if (depths.Count == 0 || item.Left > depths[^1] + 4)
        {
            depths.Add(item.Left);
        }

        return depths.Count - 1;
    }

    private static string AnchorOf(PdfLine line) => string.Create(CultureInfo.InvariantCulture, $"page={line.Page}");

    [GeneratedRegex(@"^(?:[•▪◦‣●○■□\-–*o·]|\d{1,3}[.)]|\(?[a-z]{1,4}[.)]|\d{1,2}(?:\.\d{1,2}){0,3}\.?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?<mark>(?<bullet>[•▪◦‣●○■□*·\-–])|\d{1,3}[.)]|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[a-z]\))\s+(?=\S)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemStart();
}

using System.Globalization;
using AngleSharp.Dom;
using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents.Html;

/// <summary>Tables of data; those that only lay out a page are read as what stands in them.</summary>
internal static class HtmlTable
{
    public static bool IsData(IElement table) =>
        table.GetAttribute("role") is not ("presentation" or "none") && table.QuerySelector("table, h1, h2, h3, h4") is null && Rows(table).Count(r => Cells(r).Count() > 1) > 1;

    public static void Read(IElement table, ExtractedText into)
    {
        into.Break();
        var rows = Rows(table).ToArray();
        var above = new Dictionary<int, (string Text, int Left)>();
        for (var i = 0; i < rows.Length; i++)
        {
            var cells = Texts(rows[i], above);
            var isHead = i == 0 && (rows[i].ParentElement?.LocalName is "thead" || Cells(rows[i]).All(c => c.LocalName is "th") || cells.TrueForAll(ColumnHeads.Fits));
            into.Row(cells, isHead);
        }

        into.Break();
    }

    private static IEnumerable<IElement> Rows(IElement table) => table.QuerySelectorAll("tr").Where(r => ReferenceEquals(r.Closest("table"), table) && !HtmlContent.IsAround(r));

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(c => c.LocalName is "td" or "th");

    /// <summary>The cells of a row; one that spans rows is repeated in each.</summary>
    private static List<string> Texts(IElement row, Dictionary<int, (string Text, int Left)> above)
    {
        var texts = new List<string>();
        var column = 0;
        foreach (var cell in Cells(row))
        {
            TakeSpanning(texts, above, ref column);
            var text = HtmlBody.TextOf(cell);
            texts.Add(text);
            if (int.TryParse(cell.GetAttribute("rowspan"), NumberStyles.None, CultureInfo.InvariantCulture, out var spans) && spans is > 1 and < 1_000)
            {
                above[column] = (text, spans - 1);
            }

            column += int.TryParse(cell.GetAttribute("colspan"), NumberStyles.None, CultureInfo.InvariantCulture, out var wide) && wide is > 1 and < 100 ? wide : 1;
        }

        TakeSpanning(texts, above, ref column);
        return texts;
    }

    private static void TakeSpanning(List<string> texts, Dictionary<int, (string Text, int Left)> above, ref int column)
    {
        while (above.Remove(column, out var spanning))
        {
            texts.Add(spanning.Text);
            if (spanning.Left > 1)
            {
                above[column] = (spanning.Text, spanning.Left - 1);
            }

            column++;
        }
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents.Word;

/// <summary>Tables: rows as they read across, a cell that spans rows repeated in each. A table of one column or one row is a frame around text.</summary>
internal static class WordTable
{
    /// <summary>Adds the table; what only frames text is handed to <paramref name="readCell"/>.</summary>
    public static void Read(Table table, WordStyles styles, ExtractedText into, Action<TableCell> readCell)
    {
        var rows = Rows(table).Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is null).ToArray();
        if (rows.Length == 1 || rows.All(r => Cells(r).Count() == 1))
        {
            foreach (var cell in rows.SelectMany(Cells))
            {
                readCell(cell);
            }

            return;
        }

        var above = new Dictionary<int, string>();
        for (var i = 0; i < rows.Length; i++)
        {
            var cells = Texts(rows[i], styles, above);
            into.Row(cells.Select(c => c.Text), i == 0 && IsHead(rows[i], cells));
        }
    }

    private static IEnumerable<TableRow> Rows(OpenXmlElement parent) =>
        parent.ChildElements.SelectMany(c => c switch { TableRow row => [row], SdtRow or SdtContentRow or CustomXmlRow => Rows(c), _ => Enumerable.Empty<TableRow>() });

    private static IEnumerable<TableCell> Cells(OpenXmlElement parent) =>
        parent.ChildElements.SelectMany(c => c switch
        {
            TableCell cell => cell.TableCellProperties?.GetFirstChild<CellDeletion>() is null ? [cell] : [],
            SdtCell or SdtContentCell or CustomXmlCell => Cells(c),
            _ => Enumerable.Empty<TableCell>(),
        });

    private static List<(string Text, bool Bold)> Texts(TableRow row, WordStyles styles, Dictionary<int, string> above)
    {
        var texts = new List<(string, bool)>();
        var column = 0;
        foreach (var cell in Cells(row))
        {
            var paragraphs = cell.Descendants<Paragraph>().Where(p => !p.Ancestors<TextBoxContent>().Any()).Select(p => WordParagraph.Of(p, styles)).ToArray();
            var text = string.Concat(paragraphs.Select(p => p.Text + (p.RunsOn ? "" : " "))).Trim();
            var merge = cell.TableCellProperties?.VerticalMerge;
            if (merge is not null && merge.Val?.Value != MergedCellValues.Restart)
            {
                text = text.Length == 0 ? above.GetValueOrDefault(column, "") : text;
            }
            else
            {
                above[column] = text;
            }

            texts.Add((text, paragraphs.Where(p => p.Text.Trim().Length > 0).All(p => p.IsBold)));
            column += cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1;
        }

        return texts;
    }

    /// <summary>Column heads are marked as such, or bold, or a handful of words each.</summary>
    private static bool IsHead(TableRow row, List<(string Text, bool Bold)> cells) =>
        row.TableRowProperties?.GetFirstChild<TableHeader>() is not null || cells.TrueForAll(c => c.Bold) || cells.TrueForAll(c => ColumnHeads.Fits(c.Text));
}

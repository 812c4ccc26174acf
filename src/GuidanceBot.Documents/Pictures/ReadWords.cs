using System.Globalization;
using System.Text;

namespace GuidanceBot.Documents.Pictures;

/// <summary>The words of one look at a picture, a line of the picture a line of text; words that the program isn't sure of are left out.</summary>
/// <param name="Text">The words.</param>
/// <param name="Letters">How many letters and digits the words have that are hardly mistaken: upside down, a slide gives short words and doubtful ones.</param>
internal sealed record ReadWords(string Text, int Letters)
{
    private const int Columns = 12;
    private const int VerySure = 85;
    private const int ShortestWord = 3;
    private const int Block = 2;
    private const int Paragraph = 3;
    private const int LineNumber = 4;
    private const int Confidence = 10;
    private const int Word = 11;

    /// <summary>From tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text (tesseract(1), TSV).</summary>
    public static ReadWords Of(string table, int sure)
    {
        var text = new StringBuilder();
        var letters = 0;
        var last = "";
        foreach (var row in table.Split('\n').Skip(1))
        {
            var cells = row.TrimEnd('\r').Split('\t');
            if (cells.Length < Columns || cells[Word].Trim().Length == 0 || !double.TryParse(cells[Confidence], CultureInfo.InvariantCulture, out var confidence) || confidence < sure)
            {
                continue;
            }

            var line = $"{cells[Block]}/{cells[Paragraph]}/{cells[LineNumber]}";
            text.Append(text.Length == 0 ? "" : line == last ? " " : "\n").Append(cells[Word].Trim());
            letters += confidence >= VerySure && cells[Word].Trim().Length >= ShortestWord ? cells[Word].Count(char.IsLetterOrDigit) : 0;
            last = line;
        }

        return new ReadWords(text.ToString(), letters);
    }
}

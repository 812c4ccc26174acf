using GuidanceBot.Core.Text;
using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents.Markdown;

/// <summary>A line of a table: its filled cells joined by <c> | </c>.</summary>
internal static class MarkdownRow
{
    /// <summary>The row, or null for the line of dashes under the column heads.</summary>
    public static TableRowBlock? Of(TracedText line)
    {
        var inner = line.Trim().Trim("|");
        var cells = new List<TracedText>();
        var start = 0;
        for (var i = 0; i <= inner.Length; i++)
        {
            if (i == inner.Length || inner.Text[i] == '|')
            {
                cells.Add(MarkdownMarkup.Off(inner.Slice(start, i)).Trim());
                start = i + 1;
            }
        }

        if (cells.TrueForAll(c => c.Text.AsSpan().IndexOfAnyExcept(":- ") < 0))
        {
            return null;
        }

        var filled = cells.Where(c => c.Length > 0).ToArray();
        var span = inner.Trim();
        return new TableRowBlock(TracedText.Join(" | ", filled), span.SourceOf(new TextSpan(0, span.Length)), IsHead: false);
    }
}

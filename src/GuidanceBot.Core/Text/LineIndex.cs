namespace GuidanceBot.Core.Text;

/// <summary>Which line of a text an offset stands in. A line ends with LF, CR LF or a lone CR.</summary>
public sealed class LineIndex
{
    private readonly List<int> starts = [0];

    /// <summary>Finds the lines of a text.</summary>
    public LineIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }
    }

    /// <summary>Lines in the text, at least one.</summary>
    public int Count => starts.Count;

    /// <summary>The line of an offset, counted from one.</summary>
    public int LineAt(int offset)
    {
        var found = starts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The column of an offset in its line, in UTF-16 units, counted from one.</summary>
    public int ColumnAt(int offset) => offset - starts[LineAt(offset) - 1] + 1;
}

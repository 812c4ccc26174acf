using GuidanceBot.Core.Text;
using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents.Markdown;

/// <summary>A paragraph or list item that further lines may still be added to.</summary>
internal sealed class OpenBlock
{
    private readonly List<TracedText> parts;
    private readonly int start;
    private int end;

    public OpenBlock(TracedText raw, bool isItem)
    {
        IsItem = isItem;
        var trimmed = raw.Trim();
        start = trimmed.SourceAt(0);
        end = trimmed.SourceAt(trimmed.Length - 1) + 1;
        parts = [MarkdownMarkup.Off(isItem ? raw.TrimEnd() : trimmed)];
    }

    public bool IsItem { get; }

    /// <summary>Adds a line. In a paragraph what came before loses its trailing white space first; in a list item it doesn't.</summary>
    public void Add(TracedText raw)
    {
        var trimmed = raw.Trim();
        end = trimmed.SourceAt(trimmed.Length - 1) + 1;
        if (!IsItem)
        {
            parts[^1] = parts[^1].TrimEnd();
            if (parts[^1].Length == 0 && parts.Count > 1)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        parts.Add(MarkdownMarkup.Off(trimmed));
    }

    public Block Close()
    {
        var text = TracedText.Join(" ", parts);
        var span = new TextSpan(start, end);
        return IsItem ? new ListItemBlock(text, span) : new ParagraphBlock(text, span);
    }

    /// <summary>What was read as a paragraph turns out to be a heading: its line was underlined.</summary>
    public HeadingBlock CloseAsHeading(int level) => new(TracedText.Join(" ", parts).Trim(" #:"), new TextSpan(start, end), level);
}

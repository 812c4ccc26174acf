using System.Text;
using System.Text.RegularExpressions;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Documents.Cutting;

/// <summary>
/// The text taken out of a DOCX, PDF or HTML file while it is read, block by block, as a person would type it: an empty line between
/// blocks, items and rows each on a line of their own. It is what is quoted from.
/// </summary>
internal sealed partial class ExtractedText(string name)
{
    /// <summary>No guidance has more text; what has is data or an attack.</summary>
    private const int MaxLength = GuidanceLimits.MaxBytes;

    private readonly StringBuilder text = new();
    private readonly List<(TextSpan Span, Func<TracedText, TextSpan, Block> Make, string? Anchor)> pending = [];
    private Type? last;

    /// <summary>What a link to the blocks that follow has after <c>#</c>.</summary>
    public string? Anchor { get; set; }

    /// <summary>True where nothing has been added yet.</summary>
    public bool IsEmpty => pending.Count == 0;

    /// <summary>Adds a heading; without a level it is a pseudo-heading.</summary>
    public void Heading(string heading, int? level) => Add<HeadingBlock>(Fold(heading), (t, s) => new HeadingBlock(t.Trim(" #:"), s, level));

    /// <summary>Adds a paragraph. One that begins with a bullet or <c>1.</c> is a list item that somebody typed.</summary>
    public void Paragraph(string paragraph)
    {
        var folded = Fold(paragraph);
        if (TypedItem().IsMatch(folded))
        {
            Add<ListItemBlock>(folded, (t, s) => new ListItemBlock(t, s));
            return;
        }

        Add<ParagraphBlock>(folded, (t, s) => new ParagraphBlock(t, s));
    }

    /// <summary>Adds a list item under its marker ("-", "1.", "(a)").</summary>
    /// <param name="marker">The marker as it is shown.</param>
    /// <param name="item">Its words.</param>
    /// <param name="depth">0 for an item of the outermost list.</param>
    public void Item(string marker, string item, int depth)
    {
        if (Fold(item) is { Length: > 0 } folded)
        {
            Add<ListItemBlock>(new string(' ', 2 * Math.Clamp(depth, 0, 8)) + marker + " " + folded, (t, s) => new ListItemBlock(t, s));
        }
    }

    /// <summary>Adds a table row; empty cells are left out.</summary>
    public void Row(IEnumerable<string> cells, bool isHead)
    {
        var filled = string.Join(" | ", cells.Select(c => Fold(c).Replace('\n', ' ')).Where(c => c.Length > 0));
        Add<TableRowBlock>(filled, (t, s) => new TableRowBlock(t, s, isHead));
    }

    /// <summary>Ends the list or table: what follows of the same kind is another one.</summary>
    public void Break() => last = null;

    /// <summary>The whole text and its blocks.</summary>
    /// <param name="title">Put above the headings where the file has no single heading of the first level; null leaves them as they are.</param>
    public (string Text, IReadOnlyList<Block> Blocks) Close(string? title)
    {
        var whole = text.ToString();
        var blocks = pending.ConvertAll(p => p.Make(TracedText.OfFolded(whole, p.Span.Start, p.Span.End), Trimmed(whole, p.Span)) with { Anchor = p.Anchor });
        return (whole, title is null || blocks.OfType<HeadingBlock>().Count(h => h.Level == 1) == 1 ? blocks : Under(title, blocks));
    }

    private static List<Block> Under(string title, List<Block> blocks) =>
        [new HeadingBlock(TracedText.OfFolded(title, 0, title.Length), new TextSpan(0, 0), 1), .. blocks.Select(b => b is HeadingBlock { Level: { } level } heading ? heading with { Level = level + 1 } : b)];

    private static TextSpan Trimmed(string whole, TextSpan span) => new(span.Start + whole.AsSpan(span.Start, span.Length).Length - whole.AsSpan(span.Start, span.Length).TrimStart().Length, span.End);

    private void Add<T>(string block, Func<TracedText, TextSpan, Block> make)
        where T : Block
    {
        if (string.IsNullOrWhiteSpace(block))
        {
            return;
        }

        if (text.Length + block.Length > MaxLength)
        {
            throw new UnreadableGuidanceException($"{name} holds more than 20 MB of text.");
        }

        if (text.Length > 0)
        {
            text.Append(last == typeof(T) && (typeof(T) == typeof(ListItemBlock) || typeof(T) == typeof(TableRowBlock)) ? "\n" : "\n\n");
        }

        var start = text.Length;
        text.Append(block);
        pending.Add((new TextSpan(start, text.Length), make, Anchor));
        last = typeof(T);
    }

    /// <summary>White space is one space, or one line end where there was any; soft hyphens and zero-width marks go.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var gap = '\0';
        foreach (var c in text)
        {
            if (c is '\u00ad' or '\u200b' or '\ufeff' or '\u2060')
            {
                continue;
            }

            if (char.IsWhiteSpace(c) && c != '\u00a0')
            {
                gap = c is '\n' or '\r' || gap == '\n' ? '\n' : ' ';
                continue;
            }

            if (gap != '\0' && folded.Length > 0)
            {
                folded.Append(gap);
            }

            gap = '\0';
            folded.Append(char.IsControl(c) ? ' ' : c);
        }

        return folded.ToString();
    }

    [GeneratedRegex(@"^(?:[*\-•+–·▪◦‣]|\d{1,3}[.)])\s+\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypedItem();
}

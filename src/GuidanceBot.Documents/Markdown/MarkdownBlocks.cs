using System.Text.RegularExpressions;
using GuidanceBot.Core.Text;
using GuidanceBot.Documents.Cutting;

namespace GuidanceBot.Documents.Markdown;

/// <summary>
/// Markdown's lines into blocks, by the rules on which the models were trained: a line in bold alone is a pseudo-heading, wrapped lines
/// are joined, an item goes on over indented lines. Beyond those rules it knows underlined headings and fenced code.
/// </summary>
internal sealed partial class MarkdownBlocks
{
    private readonly List<Block> blocks = [];
    private readonly Slugs slugs = new();
    private OpenBlock? open;
    private bool inTable;
    private int tableRows;
    private bool blank;
    private string? fence;

    private bool IsFresh => open is null && tableRows == 0;

    /// <summary>The blocks of these lines.</summary>
    public static IReadOnlyList<Block> Of(IEnumerable<TracedText> lines)
    {
        var reader = new MarkdownBlocks();
        foreach (var line in lines)
        {
            reader.Take(line);
        }

        reader.Close();
        return reader.blocks;
    }

    private void Take(TracedText line)
    {
        if (IsFence(line.Text))
        {
            blank = true;
            return;
        }

        if (string.IsNullOrWhiteSpace(line.Text))
        {
            blank = true;
            return;
        }

        if (fence is null && (TakeHeading(line) || TakePseudoHeading(line) || TakeUnderline(line) || TakeRow(line) || TakeItem(line)))
        {
            blank = false;
            return;
        }

        TakeText(line);
        blank = false;
    }

    /// <summary>A line of three or more backticks or tildes opens a fence; the same closes it. What stands inside is text, never a heading.</summary>
    private bool IsFence(string line)
    {
        var trimmed = line.AsSpan().Trim();
        if (!trimmed.StartsWith("```", StringComparison.Ordinal) && !trimmed.StartsWith("~~~", StringComparison.Ordinal))
        {
            return false;
        }

        var mark = trimmed[..3].ToString();
        if (fence is null)
        {
            fence = mark;
            return true;
        }

        var closes = string.Equals(fence, mark, StringComparison.Ordinal);
        fence = closes ? null : fence;
        return closes;
    }

    private bool TakeHeading(TracedText line)
    {
        if (HeadingLine().Match(line.Text) is not { Success: true } match)
        {
            return false;
        }

        Close();
        var text = MarkdownMarkup.Off(line.Slice(match.Groups["text"].Index, line.Length)).Trim().Trim(" #:");
        blocks.Add(new HeadingBlock(text, SpanOf(line), match.Groups["marks"].Length) { Anchor = slugs.Next(text.Text) });
        return true;
    }

    private bool TakePseudoHeading(TracedText line)
    {
        if (!(blank || IsFresh) || BoldLine().Match(line.Text) is not { Success: true } match)
        {
            return false;
        }

        Close();
        var inside = match.Groups["text"];
        blocks.Add(new HeadingBlock(MarkdownMarkup.Off(line.Slice(inside.Index, inside.Index + inside.Length)).Trim(), SpanOf(line), null));
        return true;
    }

    /// <summary>A paragraph's line underlined with = or - is a heading.</summary>
    private bool TakeUnderline(TracedText line)
    {
        if (blank || open is not { IsItem: false } || Underline().Match(line.Text) is not { Success: true } match)
        {
            return false;
        }

        var heading = open.CloseAsHeading(match.Value.Contains('=', StringComparison.Ordinal) ? 1 : 2);
        open = null;
        blocks.Add(heading with { Anchor = slugs.Next(heading.Text.Text) });
        return true;
    }

    private bool TakeRow(TracedText line)
    {
        if (!line.Text.AsSpan().TrimStart().StartsWith("|", StringComparison.Ordinal))
        {
            return false;
        }

        if (!inTable)
        {
            Close();
            inTable = true;
        }

        var row = MarkdownRow.Of(line);
        if (row is null)
        {
            blocks[^1] = tableRows == 1 && blocks[^1] is TableRowBlock head ? head with { IsHead = true } : blocks[^1];
            return true;
        }

        tableRows++;
        blocks.Add(row);
        return true;
    }

    private bool TakeItem(TracedText line)
    {
        if (!Item().IsMatch(line.Text))
        {
            return false;
        }

        Close();
        open = new OpenBlock(line, isItem: true);
        return true;
    }

    private void TakeText(TracedText line)
    {
        var goesOn = open switch
        {
            { IsItem: true } => !blank || line.Text.StartsWith("  ", StringComparison.Ordinal),
            { IsItem: false } => !blank,
            null => false,
        };
        if (goesOn)
        {
            open!.Add(line);
            return;
        }

        Close();
        open = new OpenBlock(line, isItem: false);
    }

    private void Close()
    {
        if (open is not null)
        {
            blocks.Add(open.Close());
            open = null;
        }

        inTable = false;
        tableRows = 0;
    }

    private static TextSpan SpanOf(TracedText line)
    {
        var trimmed = line.Trim();
        return trimmed.SourceOf(new TextSpan(0, trimmed.Length));
    }

    [GeneratedRegex(@"^(?<marks>#{1,6})\s+(?<text>.*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^\s*(?<mark>\*\*|__)(?<text>[^*_].{2,200}?)\k<mark>:?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BoldLine();

    [GeneratedRegex(@"^ {0,3}(?:=+|-{2,})\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Underline();

    [GeneratedRegex(@"^\s*(?:[\*\-•+]|\d+[.)])\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Item();
}

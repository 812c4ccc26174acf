using System.Text.RegularExpressions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Documents.Cutting;

/// <summary>A block, or a stretch of one, inside a clause.</summary>
internal sealed partial record PieceLine(Block Block, TracedText Text)
{
    private bool IsWhole => ReferenceEquals(Block.Text, Text);

    private bool IsStart => IsWhole || Text.SourceAt(0) == Block.Text.SourceAt(0);

    /// <summary>Where it stands in the document: the whole block, or the sentences with the markup around them.</summary>
    public TextSpan Span => IsWhole ? Block.Span : new TextSpan(Text.SourceAt(0), Text.SourceAt(Text.Length - 1) + 1);

    /// <summary>Its run with the markup that clings to it.</summary>
    public TextSpan Run(string document) => IsWhole ? Block.Span : Widen(document, Span, Block.Span);

    /// <summary>What can be quoted of it.</summary>
    public IEnumerable<TextSpan> Units(string document)
    {
        if (Text.Length == 0)
        {
            return [];
        }

        return Block switch
        {
            TableRowBlock { IsHead: true } => [],
            TableRowBlock => [Widen(document, Text.SourceOf(new TextSpan(0, Text.Length)), Block.Span, '|')],
            ListItemBlock => ItemUnits(document),
            _ => SentenceUnits(document, Text.Slice(IsStart ? ClauseNumber.OfParagraph(Text.Text).Length : 0, Text.Length)),
        };
    }

    /// <summary>The sentence that introduces a list, as it stands in the document.</summary>
    public static TextSpan LeadSpan(string document, TracedText lead, Block paragraph) => Widen(document, lead.SourceOf(new TextSpan(0, lead.Length)), paragraph.Span);

    private List<TextSpan> ItemUnits(string document)
    {
        var marker = Marker().Match(Text.Text);
        return SentenceUnits(document, Text.Slice(marker.Length, Text.Length).Trim());
    }

    private List<TextSpan> SentenceUnits(string document, TracedText text)
    {
        var units = new List<TextSpan>();
        foreach (var sentence in Sentences.Of(text.Text))
        {
            if (text.Text.AsSpan(sentence.Start, sentence.Length).IndexOfAnyExceptInRange('\0', '/') < 0)
            {
                continue;
            }

            var unit = Widen(document, text.SourceOf(AfterQuoteMarks(text.Text, sentence)), Block.Span);
            if (units.Count > 0 && EndsInsideLink(document.AsSpan(units[^1].Start, units[^1].Length)))
            {
                units[^1] = new TextSpan(units[^1].Start, unit.End);
                continue;
            }

            units.Add(unit);
        }

        return units;
    }

    /// <summary>"[What's the hashtag? Do you want my pictures?](#pictures)": a link is never cut in two.</summary>
    private static bool EndsInsideLink(ReadOnlySpan<char> unit) => unit.LastIndexOf('[') > unit.LastIndexOf(']');

    /// <summary>Leaves out the <c>&gt;</c> of a Markdown block quote.</summary>
    private static TextSpan AfterQuoteMarks(string text, TextSpan sentence)
    {
        var kept = text.AsSpan(sentence.Start, sentence.Length).TrimStart("> ").Length;
        return new TextSpan(sentence.End - kept, sentence.End);
    }

    /// <summary>Takes in the markup that clings to the words (<c>**</c>, a link's address), up to white space or <paramref name="stop"/>.</summary>
    private static TextSpan Widen(string document, TextSpan span, TextSpan within, char stop = '\0')
    {
        var start = span.Start;
        while (start > within.Start && !char.IsWhiteSpace(document[start - 1]) && document[start - 1] != stop)
        {
            start--;
        }

        var end = span.End;
        while (end < within.End && !char.IsWhiteSpace(document[end]) && document[end] != stop)
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    [GeneratedRegex(@"^\s*(?:[*\-•+–·▪◦‣]|\d+[.)]|\(?(?:[a-z]|[ivxl]{1,5}|[A-Z]|\d{1,3})[.)])\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marker();
}

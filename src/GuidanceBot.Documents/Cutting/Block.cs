using GuidanceBot.Core.Text;

namespace GuidanceBot.Documents.Cutting;

/// <summary>What every format is turned into before it is cut into clauses.</summary>
/// <param name="Text">What is read, markup off.</param>
/// <param name="Span">Where it stands in the document's text, trimmed.</param>
internal abstract record Block(TracedText Text, TextSpan Span)
{
    /// <summary>What a link to the place has after <c>#</c>; holds until the next block that has one.</summary>
    public string? Anchor { get; init; }
}

/// <summary>A heading. A pseudo-heading (a line in bold) has no level: it stands under the heading before it, until the next of either.</summary>
internal sealed record HeadingBlock(TracedText Text, TextSpan Span, int? Level) : Block(Text, Span);

/// <summary>A paragraph.</summary>
internal sealed record ParagraphBlock(TracedText Text, TextSpan Span) : Block(Text, Span);

/// <summary>A list item with its marker; neighbours make one list.</summary>
internal sealed record ListItemBlock(TracedText Text, TextSpan Span) : Block(Text, Span);

/// <summary>A table row, its filled cells joined by <c> | </c>; neighbours make one table.</summary>
internal sealed record TableRowBlock(TracedText Text, TextSpan Span, bool IsHead) : Block(Text, Span);

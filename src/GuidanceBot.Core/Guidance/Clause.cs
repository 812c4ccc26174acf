using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance;

/// <summary>
/// The smallest part of a document that can be cited. It has two texts: its run in the document, from which alone is quoted,
/// and a reading text that the engines read and nobody quotes.
/// </summary>
public sealed record Clause
{
    /// <summary>Stable inside one version of the document: <c>c</c> and its position, counted from one.</summary>
    public required string Id { get; init; }

    /// <summary>The heading path, levels joined by <c> &gt; </c>, the document's title first where it has one.</summary>
    public required string Section { get; init; }

    /// <summary>The number that the document gives it (<c>4.2</c>): its own where it begins with one, else its heading's; null where neither has one.</summary>
    public string? Number { get; init; }

    /// <summary>Its run in the document's text, UTF-16 offsets, half open.</summary>
    public required TextSpan Run { get; init; }

    /// <summary>
    /// Where the words stand that its list items or table rows need to be understood: the sentence that introduces the list, or the
    /// table's row of column heads. It stands inside the run or before it. Null where the clause holds no such items.
    /// </summary>
    public TextSpan? LeadIn { get; init; }

    /// <summary>
    /// What a quote is made of: the sentences, list items and table rows inside the run, in order, markers and column heads left out.
    /// A list item of several sentences is cut into them: that is how people quote it. Never empty.
    /// </summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    /// <summary>Markup off, lead-in added: what is indexed and read, never quoted.</summary>
    public required string Reading { get; init; }

    /// <summary>What follows the <c>#</c> in a link to the place: a heading's slug in Markdown and HTML, <c>page=3</c> in PDF; null where the format has none.</summary>
    public string? Anchor { get; init; }

    /// <summary>The ids of the clauses that this one points to ("see 4.2", "(see Photos)").</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The words that this clause explains ("By 'staff' we mean ..."), as the document writes them.</summary>
    public IReadOnlyList<string> Defines { get; init; } = [];

    /// <summary>What the engines read: the heading path without the document's title, a colon, the reading text.</summary>
    public string Full
    {
        get
        {
            var cut = Section.IndexOf(" > ", StringComparison.Ordinal);
            var path = cut < 0 ? Section : Section[(cut + 3)..];
            return (path.Length > 0 ? path + ": " : "") + Reading.Replace('\n', ' ');
        }
    }

    /// <summary>True where this sentence is an item that its lead-in completes: the lead-in is then cited before it.</summary>
    public bool NeedsLeadIn(TextSpan sentence) => LeadIn is { } lead && sentence.Start >= lead.End;
}

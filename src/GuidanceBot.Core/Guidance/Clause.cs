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

    /// <summary>The number that the document gives it (<c>4.2</c>), null where it gives none.</summary>
    public string? Number { get; init; }

    /// <summary>Its run in the document's text, UTF-16 offsets, half open.</summary>
    public required TextSpan Run { get; init; }

    /// <summary>Where its lead-in line stands, for list items and table rows that need one; null otherwise.</summary>
    public TextSpan? LeadIn { get; init; }

    /// <summary>The sentences and list items inside the run, each a run of the document: what a quote is made of.</summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    /// <summary>Markup off, lead-in and column heads added: what is indexed and read, never quoted.</summary>
    public required string Reading { get; init; }

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
}

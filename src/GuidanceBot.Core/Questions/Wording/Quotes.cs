using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.LanguageModel;
using GuidanceBot.Core.Questions.Deciding;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Questions.Wording;

/// <summary>Makes citations: always a run of the document as it stands, 5 to 60 words, or the whole clause where that is shorter.</summary>
internal static class Quotes
{
    private const int MostSteps = 3;

    /// <summary>The quote of a clause's nearest statement, its lead-in before it where it needs one.</summary>
    public static IReadOnlyList<Citation> WithLeadIn(ReadClause clause)
    {
        var (document, part) = (clause.Placed.Document, clause.Placed.Clause);
        var quote = Of(clause);
        return part.LeadIn is { } lead && part.NeedsLeadIn(clause.Statement.Span) && !QuoteVerifier.Fold(lead.Of(document.Text)).Contains(quote.Quote, StringComparison.Ordinal)
            ? [Cite(clause.Placed, Shortened(document.Text, lead)), quote]
            : [quote];
    }

    /// <summary>The steps that a clause lists, in order and with their lead-in, at most three; the nearest statement where it lists none.</summary>
    public static IReadOnlyList<Citation> Steps(ReadClause clause)
    {
        var (document, part) = (clause.Placed.Document, clause.Placed.Clause);
        if (part.LeadIn is not { } lead)
        {
            return [Of(clause)];
        }

        var items = Enumerable.Range(0, part.Sentences.Count)
            .Where(i => part.NeedsLeadIn(part.Sentences[i]) && QuoteVerifier.CountWords(part.Sentences[i].Of(document.Text)) >= QuoteVerifier.MinWords)
            .Take(MostSteps).Select(i => Of(clause with { Nearest = i })).ToArray();
        return items.Length == 0 ? [Of(clause)] : [Cite(clause.Placed, Shortened(document.Text, lead)), .. items];
    }

    /// <summary>The quote of a clause's nearest statement.</summary>
    public static Citation Of(ReadClause clause)
    {
        var (document, part) = (clause.Placed.Document, clause.Placed.Clause);
        return Cite(clause.Placed, Shortened(document.Text, LongEnough(document.Text, part, clause.Nearest)));
    }

    /// <summary>True where the quote had to leave out words that turn its meaning: then nothing may be asserted from it.</summary>
    public static bool CutsMeaning(ReadClause clause)
    {
        var text = clause.Placed.Document.Text;
        var span = clause.Statement.Span;
        var cut = Shortened(text, span);
        return cut.End < span.End && QuoteVerifier.TurnsMeaning(text[cut.End..span.End]);
    }

    private static Citation Cite(PlacedClause placed, TextSpan span) => new(
        placed.Document.Name,
        placed.Document.Version,
        placed.Clause.Section,
        QuoteVerifier.Fold(span.Of(placed.Document.Text)),
        UrlOf(placed),
        placed.Clause.Id,
        placed.Clause.Number);

    private static string? UrlOf(PlacedClause placed) => placed.Document.FrontMatter.SourceUrl is { } page
        ? placed.Clause.Anchor is { } anchor ? $"{page}#{anchor}" : page.ToString()
        : null;

    /// <summary>The statement, with its neighbours while it is too short to carry a verdict.</summary>
    private static TextSpan LongEnough(string text, Clause clause, int at)
    {
        var (first, last) = (at, at);
        var span = clause.Sentences[at];
        while (QuoteVerifier.CountWords(span.Of(text)) < QuoteVerifier.MinWords && (first > 0 || last < clause.Sentences.Count - 1))
        {
            if (last < clause.Sentences.Count - 1)
            {
                last++;
            }
            else
            {
                first--;
            }

            span = new TextSpan(clause.Sentences[first].Start, clause.Sentences[last].End);
        }

        return QuoteVerifier.CountWords(span.Of(text)) < QuoteVerifier.MinWords ? clause.Run : span;
    }

    /// <summary>At most 60 words, ending where the text pauses.</summary>
    private static TextSpan Shortened(string text, TextSpan span)
    {
        if (QuoteVerifier.CountWords(span.Of(text)) <= QuoteVerifier.MaxWords)
        {
            return span;
        }

        var (end, pause, words) = (span.Start, -1, 0);
        while (end < span.End && words <= QuoteVerifier.MaxWords)
        {
            while (end < span.End && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var start = end;
            while (end < span.End && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            words += QuoteVerifier.CountWords(text[start..end]);
            if (words is >= QuoteVerifier.MinWords and <= QuoteVerifier.MaxWords && text[end - 1] is '.' or ';' or ':' or ',')
            {
                pause = end;
            }
        }

        return new TextSpan(span.Start, pause > 0 ? pause : WordEnd(text, span));
    }

    private static int WordEnd(string text, TextSpan span)
    {
        var words = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (i == 0 || !char.IsWhiteSpace(text[i - 1])) && ++words == QuoteVerifier.MaxWords)
            {
                return i;
            }
        }

        return span.End;
    }
}

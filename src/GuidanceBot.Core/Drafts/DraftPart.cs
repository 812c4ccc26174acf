using GuidanceBot.Core.Drafts.Identifiers;
using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Posts;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts;

/// <summary>One text of a draft (its own, or one of a picture), prepared once for all rules.</summary>
public sealed class DraftPart
{
    const int LongClause = 12;

    static readonly HashSet<string> s_joins = ["and", "but", "so", "because", "which", "who", "whose", "until", "while", "since", "when", "after", "before", "if", "or", "then", "as", "where"];

    IdentifierText? _identifierText;

    internal DraftPart(string name, string text, PhraseIndex index)
    {
        In = name;
        Text = text;
        Folded = FoldedText.Of(text);
        Entities = PostParser.ParseDraft(text);
        Tokens = Tokenizer.Cut(Folded, Entities);
        Hits = index.Scan(Folded, Tokens);
    }

    /// <summary>Where it stands: <c>text</c>, <c>media/0/text</c>, <c>media/0/alt</c>.</summary>
    public string In { get; }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>As it is read.</summary>
    public FoldedText Folded { get; }

    /// <summary>Its addresses, names and tags.</summary>
    public IReadOnlyList<PostEntity> Entities { get; }

    /// <summary>Its words.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The phrases of all rules in it.</summary>
    public PhraseHits Hits { get; }

    /// <summary>The same text as identifier shapes read it.</summary>
    internal IdentifierText IdentifierText => _identifierText ??= IdentifierText.Of(Folded, Entities);

    /// <summary>True for the draft's own text.</summary>
    public bool IsText => In is "text";

    /// <summary>True for a picture's description.</summary>
    public bool IsAlt => In.EndsWith("/alt", StringComparison.Ordinal);

    /// <summary>The stretch of the original from one token to another.</summary>
    public TextSpan Span(int first, int last) => Folded.ToOriginal(Tokens[first].Start, Tokens[last].End);

    /// <summary>The folded word of a token.</summary>
    public ReadOnlySpan<char> Word(int token) => Folded.Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>The first and last token of the clause around some tokens: from comma to comma, and where that is long, from one joining word to the next.</summary>
    public (int First, int Last) Clause(int first, int last)
    {
        var (from, to) = Around(first, last, token => Tokens[token].Is(TokenMarks.Apart));
        return to - from < LongClause ? (from, to) : Around(first, last, token => Tokens[token].Is(TokenMarks.Apart) || IsJoin(token));
    }

    (int First, int Last) Around(int first, int last, Func<int, bool> starts)
    {
        var from = first;
        while (from > 0 && !starts(from) && Tokens[from - 1].Sentence == Tokens[first].Sentence)
        {
            from--;
        }

        var to = last;
        while (to + 1 < Tokens.Count && !starts(to + 1) && Tokens[to + 1].Sentence == Tokens[last].Sentence)
        {
            to++;
        }

        return (from < first && IsJoin(from) ? from + 1 : from, to);
    }

    bool IsJoin(int token) => Tokens[token].Kind == TokenKind.Word && s_joins.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(token));

    /// <summary>The first and last token of the sentence that a token stands in.</summary>
    public (int First, int Last) Sentence(int token)
    {
        var sentence = Tokens[token].Sentence;
        var first = token;
        while (first > 0 && Tokens[first - 1].Sentence == sentence)
        {
            first--;
        }

        var last = token;
        while (last + 1 < Tokens.Count && Tokens[last + 1].Sentence == sentence)
        {
            last++;
        }

        return (first, last);
    }
}

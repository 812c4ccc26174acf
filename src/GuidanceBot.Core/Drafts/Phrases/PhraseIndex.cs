using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>Every phrase of every rule, found in one pass over a text's tokens. Immutable; safe for many threads.</summary>
public sealed class PhraseIndex
{
    /// <summary>Capitalised words that are no names.</summary>
    static readonly HashSet<string> s_noNames =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "i", "nhs", "covid", "christmas", "easter", "english", "british", "ward", "street", "road", "lane", "clinic", "hospital",
        "i'm", "i've", "i'll", "i'd", "ok", "uk", "us", "usa", "eu", "tv", "gp", "dm", "ai",
    ];

    readonly Lexicon _lexicon;
    readonly PhraseSequence[][] _byWord;
    readonly PhraseSequence[] _byClass;

    internal PhraseIndex(Lexicon lexicon, IReadOnlyList<PhraseSequence> sequences)
    {
        _lexicon = lexicon;
        var byWord = new List<PhraseSequence>?[lexicon.Count];
        foreach (var sequence in sequences)
        {
            foreach (var word in sequence.Steps[0].Words)
            {
                (byWord[word] ??= []).Add(sequence);
            }
        }

        _byWord = [.. byWord.Select(l => l?.ToArray() ?? [])];
        _byClass = [.. sequences.Where(s => s.Steps[0].Classes != TokenClass.None)];
    }

    /// <summary>Finds all phrases, ordered by set, then by place; a hit inside another of its set is left out.</summary>
    public PhraseHits Scan(FoldedText folded, IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(tokens);
        var scan = new PhraseScan(tokens, new TokenWords[tokens.Count], new TokenClass[tokens.Count]);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = folded.Text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
            var reads = tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Sign;
            scan.Words[i] = reads ? _lexicon.Find(word) : TokenWords.None;
            scan.Classes[i] = Classify(tokens[i], word);
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            Try(scan, i);
        }

        return new PhraseHits(scan.Hits);
    }

    void Try(PhraseScan scan, int at)
    {
        var words = scan.Words[at];
        TryWord(scan, at, words.Itself);
        TryWord(scan, at, words.Owner);
        TryWord(scan, at, words.Begins);
        TryWord(scan, at, words.AlsoBegins);
        foreach (var sequence in _byClass)
        {
            if ((sequence.Steps[0].Classes & scan.Classes[at]) != TokenClass.None)
            {
                scan.Follow(sequence, at);
            }
        }
    }

    void TryWord(PhraseScan scan, int at, int word)
    {
        if (word < 0)
        {
            return;
        }

        foreach (var sequence in _byWord[word])
        {
            scan.Follow(sequence, at);
        }
    }

    TokenClass Classify(Token token, ReadOnlySpan<char> word)
    {
        var classes = TokenClass.Any;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return classes | TokenClass.Digits | (word.Length <= 3 && word.IndexOfAnyExceptInRange('0', '9') < 0 ? TokenClass.Small : TokenClass.None) | (IsPast(word) ? TokenClass.Past : TokenClass.None);
            case TokenKind.Link:
                return classes | TokenClass.Link;
            case TokenKind.Mention:
                return classes | TokenClass.Mention;
            case TokenKind.Hashtag:
                return classes | TokenClass.Hashtag;
            case TokenKind.Emoji:
                return classes | TokenClass.Emoji;
            case TokenKind.Word when token.Is(TokenMarks.Capital):
                return classes | Capital(token, word);
            default:
                return classes;
        }
    }

    static bool IsPast(ReadOnlySpan<char> word) => word is ['1', _, _, _] && word.CompareTo("1930", StringComparison.Ordinal) < 0 && word.IndexOfAnyExceptInRange('0', '9') < 0;

    TokenClass Capital(Token token, ReadOnlySpan<char> word)
    {
        var classes = TokenClass.Capital;
        if (token.Is(TokenMarks.Capitals))
        {
            return classes | TokenClass.Caps;
        }

        var bare = word.EndsWith("'s") ? word[..^2] : word;
        if (_lexicon.IsGivenName(bare))
        {
            return classes | TokenClass.Given | TokenClass.Name;
        }

        var name = !token.Is(TokenMarks.First) && !token.Is(TokenMarks.Headline) && bare.Length > 1 && !s_noNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare);
        return name ? classes | TokenClass.Name : classes;
    }
}

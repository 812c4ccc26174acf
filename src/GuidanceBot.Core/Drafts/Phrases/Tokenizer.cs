using GuidanceBot.Core.Drafts.Posts;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>Cuts a folded text into tokens and sentences. One pass; links, mentions and hashtags are one token each, so that no rule reads inside them.</summary>
public sealed class Tokenizer
{
    const int LongestSentence = 200;

    static readonly HashSet<string> s_abbreviations =
        ["dr", "mr", "mrs", "ms", "prof", "st", "rev", "sgt", "capt", "cllr", "hon", "jr", "sr", "vs", "etc", "eg", "ie", "approx", "no", "tel", "ext", "dept", "govt", "med", "inc", "ltd", "adv"];

    readonly FoldedText _folded;
    readonly string _text;
    readonly IReadOnlyList<PostEntity> _entities;
    readonly List<Token> _tokens;
    readonly QuoteMarks _quotes;
    int _entity;
    int _sentence;
    bool _first = true;
    bool _apart;
    int _lastEnd = -1;
    int _sentenceStart;

    Tokenizer(FoldedText folded, IReadOnlyList<PostEntity> entities)
    {
        _folded = folded;
        _text = folded.Text;
        _entities = entities;
        _tokens = new List<Token>((_text.Length / 5) + 4);
        _quotes = new QuoteMarks(_text);
    }

    /// <summary>The tokens of a text, in order.</summary>
    public static List<Token> Cut(FoldedText folded, IReadOnlyList<PostEntity> entities)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(entities);
        var tokenizer = new Tokenizer(folded, entities);
        tokenizer.Run();
        Headlines(tokenizer._tokens);
        return tokenizer._tokens;
    }

    /// <summary>Marks sentences of four long words and more, three quarters of them with a capital.</summary>
    static void Headlines(List<Token> tokens)
    {
        for (var first = 0; first < tokens.Count;)
        {
            var (words, capitals, last) = (0, 0, first);
            for (; last < tokens.Count && tokens[last].Sentence == tokens[first].Sentence; last++)
            {
                var counts = tokens[last].Kind == TokenKind.Word && tokens[last].End - tokens[last].Start > 3;
                words += counts ? 1 : 0;
                capitals += counts && tokens[last].Is(TokenMarks.Capital) ? 1 : 0;
            }

            if (words >= 4 && capitals * 4 >= words * 3)
            {
                for (var i = first; i < last; i++)
                {
                    tokens[i] = tokens[i] with { Marks = tokens[i].Marks | TokenMarks.Headline };
                }
            }

            first = last;
        }
    }

    void Run()
    {
        var at = 0;
        while (at < _text.Length)
        {
            var next = Entity(at);
            at = next > at ? next : One(at);
        }
    }

    int Entity(int at)
    {
        while (_entity < _entities.Count && _folded.StartOf(at) >= _entities[_entity].End)
        {
            _entity++;
        }

        if (_entity >= _entities.Count || _folded.StartOf(at) < _entities[_entity].Start || _entities[_entity].Kind == PostEntityKind.Cashtag)
        {
            return at;
        }

        var entity = _entities[_entity++];
        var end = at;
        while (end < _text.Length && _folded.StartOf(end) < entity.End)
        {
            end++;
        }

        var kind = entity.Kind switch
        {
            PostEntityKind.Mention => TokenKind.Mention,
            PostEntityKind.Hashtag => TokenKind.Hashtag,
            _ => TokenKind.Link,
        };
        Add(at, end, kind);
        return end;
    }

    int One(int at)
    {
        var c = _text[at];
        if (char.IsAsciiLetter(c) || (c > 127 && char.IsLetter(c)))
        {
            return Word(at);
        }

        if (char.IsAsciiDigit(c))
        {
            return Number(at);
        }

        if (c > 0xA8 && EmojiEnd(at) is > 0 and var end)
        {
            Add(at, end, TokenKind.Emoji);
            return end;
        }

        Punctuation(c, at);
        return at + 1;
    }

    int EmojiEnd(int at)
    {
        var start = _folded.StartOf(at);
        var length = start < _folded.Original.Length ? EmojiScanner.LengthAt(_folded.Original, start) : 0;
        if (length == 0)
        {
            return 0;
        }

        var end = at + 1;
        while (end < _text.Length && _folded.StartOf(end) < start + length)
        {
            end++;
        }

        return end;
    }

    int Word(int at)
    {
        var end = at + 1;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] == '_' || InnerApostrophe(end)) && !StartsEntity(end))
        {
            end++;
        }

        Add(at, end, TokenKind.Word);
        return end;
    }

    int Number(int at)
    {
        var end = at + 1;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || (_text[end] is '.' or ',' or ':' or '/' && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]))) && !StartsEntity(end))
        {
            end++;
        }

        Add(at, end, TokenKind.Number);
        return end;
    }

    void Punctuation(char c, int at)
    {
        switch (c)
        {
            case '%' or '£' or '$' or '€' or '&':
                Add(at, at + 1, TokenKind.Sign);
                return;
            case '.' or '!' or '?':
                if (EndsSentence(c, at))
                {
                    EndSentence();
                }

                return;
            case '\n':
                EndSentence();
                return;
            case ' ' or '\'' or '"':
                return;
            case '-' when at > 0 && at + 1 < _text.Length && char.IsLetterOrDigit(_text[at - 1]) && char.IsLetterOrDigit(_text[at + 1]):
                return;
            default:
                _apart = true;
                return;
        }
    }

    bool EndsSentence(char c, int at)
    {
        if (at + 1 < _text.Length && !char.IsWhiteSpace(_text[at + 1]) && _text[at + 1] is not ('"' or '\'' or ')' or ']' or '!' or '?' or '.' or '*') && _text[at + 1] <= 127)
        {
            return false;
        }

        if (c != '.' || _tokens.Count == 0 || _tokens[^1].End != at || _tokens[^1].Kind != TokenKind.Word)
        {
            return true;
        }

        var word = _text.AsSpan(_tokens[^1].Start, _tokens[^1].End - _tokens[^1].Start);
        var initial = word.Length == 1 && word[0] != 'i' && !_tokens[^1].Is(TokenMarks.First);
        return !initial && !s_abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    void EndSentence()
    {
        if (!_first)
        {
            _sentence++;
            _first = true;
        }

        _apart = true;
    }

    bool InnerApostrophe(int at) => _text[at] == '\'' && at + 1 < _text.Length && char.IsLetter(_text[at + 1]) && char.IsLetterOrDigit(_text[at - 1]);

    bool StartsEntity(int at) => _entity < _entities.Count && _folded.StartOf(at) == _entities[_entity].Start;

    void Add(int start, int end, TokenKind kind)
    {
        // Nobody writes so long a sentence; without an end, what looks at whole sentences would take the square of a text's length.
        if (_tokens.Count - _sentenceStart >= LongestSentence)
        {
            EndSentence();
        }

        _sentenceStart = _first ? _tokens.Count : _sentenceStart;
        var marks = TokenMarks.None;
        if (kind == TokenKind.Word)
        {
            marks |= Case(_folded.Original.AsSpan(_folded.StartOf(start)), end - start);
        }

        marks |= _first ? TokenMarks.First : TokenMarks.None;
        marks |= start == _lastEnd ? TokenMarks.Glued : TokenMarks.None;
        marks |= _apart ? TokenMarks.Apart : TokenMarks.None;
        marks |= _quotes.Quoted(start) ? TokenMarks.Quoted : TokenMarks.None;
        _tokens.Add(new Token(start, end, kind, marks, _sentence));
        _first = false;
        _apart = false;
        _lastEnd = end;
    }

    static TokenMarks Case(ReadOnlySpan<char> original, int length)
    {
        if (!char.IsUpper(original[0]))
        {
            return TokenMarks.None;
        }

        var upper = 0;
        var lower = 0;
        foreach (var c in original[..Math.Min(length, original.Length)])
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return lower == 0 && upper > 1 ? TokenMarks.Capital | TokenMarks.Capitals : TokenMarks.Capital;
    }
}

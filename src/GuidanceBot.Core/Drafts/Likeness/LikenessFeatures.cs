using GuidanceBot.Core.Drafts.Phrases;
using GuidanceBot.Core.Drafts.Rules.Books;

namespace GuidanceBot.Core.Drafts.Likeness;

/// <summary>What is counted in a draft to say how it reads: its words, pairs of words side by side or one apart, beginnings of words, what they are about, whose account it is.</summary>
static class LikenessFeatures
{
    const int LongestFeature = 80;
    const int BeginningLength = 5;
    const int MostTokens = 4000;

    /// <summary>Words side by side, and with one word between them.</summary>
    static readonly string[] s_pairs = ["2:", "3:"];

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_given = GivenNames.Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes a feature and the token of the draft's text that it stands at; -1 where it stands nowhere particular.</summary>
    public delegate void Take(ReadOnlySpan<char> feature, int token);

    /// <summary>
    /// Names every feature of a draft, some more than once: first what holds for the whole draft, then word by word from a token on or from its end. What is
    /// named at a word needs only the words that were passed before, so that what stands on the other side of it can't matter.
    /// </summary>
    public static void Visit(DraftText draft, WordClasses classes, Take take, bool backwards = false, bool pictures = true, int from = 0)
    {
        Span<char> buffer = stackalloc char[LongestFeature];
        var account = draft.Draft.Account switch { AccountKind.Personal => "personal", AccountKind.Official => "official", _ => "unknown" };
        take(Join(buffer, "account:", account, draft.Draft.IsReply ? " reply" : ""), -1);
        if (pictures && draft.Draft.Media.Count > 0)
        {
            take("picture", -1);
            foreach (var part in draft.Parts)
            {
                if (part.IsAlt)
                {
                    Words(part, "a:", [], classes, false, 0, buffer, (feature, _) => take(feature, -1));
                }
            }
        }

        Words(draft.Main, "1:", s_pairs, classes, backwards, from, buffer, take, draft.Draft.IsReply);
    }

    /// <summary>What a personal account adds.</summary>
    public static string PersonalAccount(bool reply) => reply ? "account:personal reply" : "account:personal";

    /// <summary>True where another's words may begin: at a sentence, at a capital, behind a link, tag or emoji.</summary>
    public static bool Begins(DraftPart part, int token)
        => token > 0 && (part.Tokens[token].Sentence != part.Tokens[token - 1].Sentence || part.Tokens[token].Is(TokenMarks.Capital)
            || part.Tokens[token - 1].Kind is TokenKind.Link or TokenKind.Mention or TokenKind.Hashtag or TokenKind.Emoji);

    static void Words(DraftPart part, string single, string[] pairs, WordClasses classes, bool backwards, int from, Span<char> buffer, Take take, bool reply = false)
    {
        var counts = new int[classes.Count];
        var count = Math.Min(part.Tokens.Count - from, MostTokens);
        for (var n = 0; n < count; n++)
        {
            var i = backwards ? part.Tokens.Count - 1 - n : from + n;
            var word = Word(part, i);
            if (!word.IsEmpty)
            {
                take(Join(buffer, single, word, ""), i);
                if (reply)
                {
                    take(Join(buffer, "r:", word, ""), i);
                }

                if (word.Length > BeginningLength)
                {
                    take(Join(buffer, "p:", word[..BeginningLength], ""), i);
                }

                for (var apart = 1; apart <= pairs.Length && apart <= n; apart++)
                {
                    if (Word(part, backwards ? i + apart : i - apart) is { IsEmpty: false } other)
                    {
                        take(backwards ? Pair(buffer, pairs[apart - 1], word, other) : Pair(buffer, pairs[apart - 1], other, word), i);
                    }
                }
            }

            Classes(part, i, n, backwards, classes, counts, buffer, take, reply);
        }
    }

    /// <summary>Classes of the word, and of the two or three that end with it (backwards: start with it).</summary>
    static void Classes(DraftPart part, int at, int passed, bool backwards, WordClasses classes, int[] counts, Span<char> buffer, Take take, bool reply)
    {
        for (var length = 1; length <= WordClasses.LongestEntry && length <= passed + 1; length++)
        {
            var (first, last) = backwards ? (at, at + length - 1) : (at - length + 1, at);
            var words = part.Folded.Text.AsSpan(part.Tokens[first].Start, part.Tokens[last].End - part.Tokens[first].Start);
            foreach (var known in classes.Of(words))
            {
                counts[known]++;
                take(Join(buffer, counts[known] switch { 1 => "c:", 2 => "c2:", _ => "c3:" }, classes.Name(known), ""), at);
                if (reply && counts[known] is 1)
                {
                    take(Join(buffer, "rc:", classes.Name(known), ""), at);
                }
            }
        }
    }

    static ReadOnlySpan<char> Word(DraftPart part, int token) => part.Tokens[token].Kind switch
    {
        TokenKind.Number => Number(part.Word(token)),
        TokenKind.Word when part.Tokens[token].Is(TokenMarks.Capital) && s_given.Contains(part.Word(token)) => "<name>",
        TokenKind.Word or TokenKind.Sign => part.Word(token).Length <= 30 ? part.Word(token) : [],
        TokenKind.Link => "<link>",
        TokenKind.Mention => "<mention>",
        TokenKind.Hashtag => "<hashtag>",
        TokenKind.Emoji => "<emoji>",
        _ => [],
    };

    /// <summary>A number by its shape: how many digits, and whether it may be a year.</summary>
    static ReadOnlySpan<char> Number(ReadOnlySpan<char> number) => number switch
    {
        ['1', '9', _, _] or ['2', '0', _, _] => "<year>",
        _ => "00000".AsSpan(0, Math.Min(number.Length, 5)),
    };

    static ReadOnlySpan<char> Pair(Span<char> buffer, string kind, ReadOnlySpan<char> one, ReadOnlySpan<char> two)
    {
        kind.CopyTo(buffer);
        one.CopyTo(buffer[kind.Length..]);
        buffer[kind.Length + one.Length] = ' ';
        two.CopyTo(buffer[(kind.Length + one.Length + 1)..]);
        return buffer[..(kind.Length + one.Length + 1 + two.Length)];
    }

    static ReadOnlySpan<char> Join(Span<char> buffer, string kind, ReadOnlySpan<char> one, string end)
    {
        kind.CopyTo(buffer);
        one.CopyTo(buffer[kind.Length..]);
        end.CopyTo(buffer[(kind.Length + one.Length)..]);
        return buffer[..(kind.Length + one.Length + end.Length)];
    }
}

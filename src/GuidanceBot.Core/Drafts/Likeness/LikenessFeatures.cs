using GuidanceBot.Core.Drafts.Phrases;

namespace GuidanceBot.Core.Drafts.Likeness;

/// <summary>What is counted in a draft to say how it reads: its words, pairs of words, beginnings of words, what they are about, whose account it is.</summary>
static class LikenessFeatures
{
    const int LongestFeature = 80;
    const int BeginningLength = 5;
    const int MostTokens = 4000;

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
                    Words(part, "a:", "", classes, false, 0, buffer, (feature, _) => take(feature, -1));
                }
            }
        }

        Words(draft.Main, "1:", "2:", classes, backwards, from, buffer, take);
    }

    static void Words(DraftPart part, string single, string pair, WordClasses classes, bool backwards, int from, Span<char> buffer, Take take)
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
                if (word.Length > BeginningLength)
                {
                    take(Join(buffer, "p:", word[..BeginningLength], ""), i);
                }

                var other = backwards ? i + 1 : i - 1;
                if (pair.Length > 0 && n > 0 && Word(part, other) is { IsEmpty: false } beside)
                {
                    take(backwards ? Pair(buffer, pair, word, beside) : Pair(buffer, pair, beside, word), i);
                }
            }

            Classes(part, i, n, backwards, classes, counts, buffer, take);
        }
    }

    /// <summary>Classes of the word, and of the two or three that end with it (backwards: start with it).</summary>
    static void Classes(DraftPart part, int at, int passed, bool backwards, WordClasses classes, int[] counts, Span<char> buffer, Take take)
    {
        for (var length = 1; length <= WordClasses.LongestEntry && length <= passed + 1; length++)
        {
            var (first, last) = backwards ? (at, at + length - 1) : (at - length + 1, at);
            var words = part.Folded.Text.AsSpan(part.Tokens[first].Start, part.Tokens[last].End - part.Tokens[first].Start);
            foreach (var known in classes.Of(words))
            {
                counts[known]++;
                take(Join(buffer, counts[known] switch { 1 => "c:", 2 => "c2:", _ => "c3:" }, classes.Name(known), ""), at);
            }
        }
    }

    static ReadOnlySpan<char> Word(DraftPart part, int token) => part.Tokens[token].Kind switch
    {
        TokenKind.Number => "0",
        TokenKind.Word or TokenKind.Sign => part.Word(token).Length <= 30 ? part.Word(token) : [],
        TokenKind.Link => "<link>",
        TokenKind.Mention => "<mention>",
        TokenKind.Hashtag => "<hashtag>",
        TokenKind.Emoji => "<emoji>",
        _ => [],
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

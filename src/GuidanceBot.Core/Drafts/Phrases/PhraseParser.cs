using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Phrases;

/// <summary>
/// Reads a phrase of a rule. <c>we (treated|looked after) a ~2 man</c>: words in a row; <c>(a|b c)</c> one of them; <c>x?</c> may be missing;
/// <c>~2</c> up to two other words; <c>cur*</c> any ending; <c>&lt;weekday&gt;</c> a list or class of words; <c>Anna, six</c>: a comma, dash or bracket must
/// stand there (<c>,?</c>: may). Case and accents don't matter.
/// </summary>
sealed class PhraseParser(IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
{
    /// <summary>More ways than this to say one phrase is a phrase that should be two.</summary>
    const int MostWays = 4000;

    static readonly Dictionary<string, TokenClass> s_classes = new(StringComparer.Ordinal)
    {
        ["any"] = TokenClass.Any,
        ["digits"] = TokenClass.Digits,
        ["small"] = TokenClass.Small,
        ["capital"] = TokenClass.Capital,
        ["caps"] = TokenClass.Caps,
        ["name"] = TokenClass.Name,
        ["past"] = TokenClass.Past,
        ["given"] = TokenClass.Given,
        ["link"] = TokenClass.Link,
        ["mention"] = TokenClass.Mention,
        ["hashtag"] = TokenClass.Hashtag,
        ["emoji"] = TokenClass.Emoji,
    };

    readonly Dictionary<string, List<List<PhraseStep>>> _known = new(StringComparer.Ordinal);

    /// <summary>Every way to say the phrase, each a row of steps.</summary>
    public List<List<PhraseStep>> Parse(string phrase)
    {
        var at = 0;
        var ways = Row(phrase, ref at, closing: false);
        if (ways.Count > MostWays)
        {
            throw new PhraseSyntaxException($"'{phrase}' can be said in {ways.Count} ways; write it as two phrases");
        }

        if (ways.Exists(w => w.Count == 0))
        {
            throw new PhraseSyntaxException($"'{phrase}' may be empty: at least one word must not be optional");
        }

        return ways;
    }

    List<List<PhraseStep>> Row(string phrase, ref int at, bool closing)
    {
        List<List<PhraseStep>> ways = [[]];
        var gap = 0;
        var apart = false;
        while (at < phrase.Length && phrase[at] is not ('|' or ')'))
        {
            if (phrase[at] is ' ' or ',')
            {
                var may = at + 1 < phrase.Length && phrase[at + 1] == '?';
                apart |= phrase[at] == ',' && !may;
                at += may ? 2 : 1;
                continue;
            }

            if (phrase[at] == '~')
            {
                gap = Gap(phrase, ref at);
                continue;
            }

            var item = Item(phrase, ref at);
            if (at < phrase.Length && phrase[at] == '?')
            {
                at++;
                item = [.. item, []];
            }

            ways = Join(ways, item, gap, apart);
            gap = 0;
            apart = false;
        }

        if (!closing && at < phrase.Length)
        {
            throw new PhraseSyntaxException($"'{phrase}': '{phrase[at]}' without its '('");
        }

        return ways;
    }

    List<List<PhraseStep>> Item(string phrase, ref int at)
    {
        if (phrase[at] == '(')
        {
            return Group(phrase, ref at);
        }

        if (phrase[at] == '<')
        {
            return Named(phrase, ref at);
        }

        var start = at;
        while (at < phrase.Length && phrase[at] is not (' ' or ',' or '|' or ')' or '(' or '?' or '<' or '~'))
        {
            at++;
        }

        return at > start ? [Words(FoldedText.Of(phrase[start..at]).Text)] : throw new PhraseSyntaxException($"'{phrase}': nothing stands before '{phrase[at]}'");
    }

    /// <summary>A written word may be two tokens: <c>follow-up</c>, <c>10mg</c>.</summary>
    static List<PhraseStep> Words(string written)
    {
        var stem = written.EndsWith('*') ? written[..^1] : written;
        // A comma is for those who read the rule: it is no word, and asks for none.
        var tokens = Tokenizer.Cut(FoldedText.Of(stem), []);
        return [.. tokens.Select((t, i) => new PhraseStep([stem[t.Start..t.End] + (i == tokens.Count - 1 && written.EndsWith('*') ? "*" : "")]))];
    }

    List<List<PhraseStep>> Group(string phrase, ref int at)
    {
        List<List<PhraseStep>> ways = [];
        do
        {
            at++;
            ways.AddRange(Row(phrase, ref at, closing: true));
        }
        while (at < phrase.Length && phrase[at] == '|');
        if (at >= phrase.Length)
        {
            throw new PhraseSyntaxException($"'{phrase}': '(' is never closed");
        }

        at++;
        return Merge(ways);
    }

    List<List<PhraseStep>> Named(string phrase, ref int at)
    {
        var close = phrase.IndexOf('>', at);
        if (close < 0)
        {
            throw new PhraseSyntaxException($"'{phrase}': '<' is never closed");
        }

        var name = phrase[(at + 1)..close];
        at = close + 1;
        if (s_classes.TryGetValue(name, out var classes))
        {
            return [[new PhraseStep([], classes)]];
        }

        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!lists.TryGetValue(name, out var entries))
        {
            throw new PhraseSyntaxException($"'{phrase}': there is no list '{name}'");
        }

        return _known[name] = Merge([.. entries.SelectMany(Parse)]);
    }

    static int Gap(string phrase, ref int at)
    {
        at++;
        var start = at;
        while (at < phrase.Length && char.IsAsciiDigit(phrase[at]))
        {
            at++;
        }

        return at > start && int.Parse(phrase.AsSpan(start, at - start), System.Globalization.CultureInfo.InvariantCulture) is > 0 and <= 12 and var gap
            ? gap
            : throw new PhraseSyntaxException($"'{phrase}': '~' needs a number from 1 to 12");
    }

    /// <summary>All ways of one word become one step; longer ones stay ways of their own.</summary>
    static List<List<PhraseStep>> Merge(List<List<PhraseStep>> ways)
    {
        var single = ways.Where(w => w.Count == 1 && w[0] is { Gap: 0, Apart: false }).Select(w => w[0]).ToList();
        List<List<PhraseStep>> merged = [.. ways.Where(w => w.Count != 1 || w[0] is not { Gap: 0, Apart: false })];
        if (single.Count > 0)
        {
            merged.Insert(0, [new PhraseStep([.. single.SelectMany(s => s.Words).Distinct(StringComparer.Ordinal)], single.Aggregate(TokenClass.None, (c, s) => c | s.Classes))]);
        }

        return merged;
    }

    static List<List<PhraseStep>> Join(List<List<PhraseStep>> heads, List<List<PhraseStep>> tails, int gap, bool apart)
    {
        if ((long)heads.Count * tails.Count > MostWays)
        {
            throw new PhraseSyntaxException("the phrase can be said in too many ways; write it as two");
        }

        return [.. heads.SelectMany(head => tails.Select(tail => (List<PhraseStep>)[.. head, .. Placed(tail, head.Count == 0 ? 0 : gap, apart && head.Count > 0)]))];
    }

    static IEnumerable<PhraseStep> Placed(List<PhraseStep> row, int gap, bool apart) => row.Select((s, i) => i == 0 ? s with { Gap = s.Gap + gap, Apart = s.Apart || apart } : s);
}

using System.Buffers;
using System.Collections.Frozen;

namespace GuidanceBot.Core.Text;

/// <summary>
/// Cuts English prose into sentences. "e.g.", "Dr. Lee", "4.2", "J. Smith", "No. 5", web addresses and quoted questions stay whole;
/// an empty line always ends a sentence. Linear in the length of the text.
/// </summary>
public static class Sentences
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…");
    private const string Closers = "\"')]}”’»*_`";
    private const string Openers = "\"'([{“‘«*_`<";

    /// <summary>Abbreviations that never end a sentence: a name, a number or an example follows.</summary>
    private static readonly FrozenSet<string> Leading = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "e.g", "eg", "i.e", "ie", "cf", "vs", "viz", "dr", "mr", "mrs", "ms", "mx", "prof", "rev", "hon", "gov", "sgt", "lt", "col", "gen", "capt", "st",
        "approx", "fig", "figs", "ref", "refs", "sec", "sect", "para", "paras", "art", "arts", "ch", "chap", "vol", "pp", "nr", "tel", "ext", "esp", "incl", "al", "ed", "eds");

    /// <summary>Ends a sentence as a word ("No. Ask first."), and is an abbreviation before a figure ("No. 5", "p. 3").</summary>
    private static readonly FrozenSet<string> BeforeFigures = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "no", "nos", "p", "s", "ss", "reg", "regs", "r");

    /// <summary>After "U.S." and the like these begin a new sentence; any other capitalised word goes on with a name.</summary>
    private static readonly FrozenSet<string> Starters = FrozenSet.Create(
        StringComparer.Ordinal,
        "The", "This", "That", "These", "Those", "A", "An", "If", "When", "Where", "You", "Your", "It", "We", "Our", "They", "He", "She", "I", "All", "Any", "No", "Do", "In", "For", "But", "And", "However", "Staff", "Please", "Never", "Ask");

    /// <summary>The sentences of a text, trimmed, in order. White space alone gives none.</summary>
    public static IReadOnlyList<TextSpan> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<TextSpan>();
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            var end = EndAt(text, start, ref at);
            if (end >= 0)
            {
                Add(text, start, end, found);
                start = end;
            }
        }

        Add(text, start, text.Length, found);
        return found;
    }

    /// <summary>Looks at one place and moves past it: the end of the sentence there, or -1.</summary>
    private static int EndAt(string text, int start, ref int at)
    {
        var c = text[at];
        if (c is '\n' or '\r')
        {
            var next = SkipWhiteSpace(text, at);
            var empty = HasEmptyLine(text.AsSpan(at, next - at));
            var end = at;
            at = next;
            return empty ? end : -1;
        }

        if (!Ends.Contains(c))
        {
            at++;
            return -1;
        }

        var mark = at;
        while (at < text.Length && Ends.Contains(text[at]))
        {
            at++;
        }

        var afterMarks = at;
        while (at < text.Length && Closers.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        if (at == text.Length)
        {
            return -1;
        }

        return char.IsWhiteSpace(text[at]) && EndsSentence(text, start, mark, afterMarks, at) ? at : -1;
    }

    private static bool EndsSentence(string text, int start, int mark, int afterMarks, int after)
    {
        var next = SkipWhiteSpace(text, after);
        while (next < text.Length && Openers.Contains(text[next], StringComparison.Ordinal))
        {
            next++;
        }

        if (next == text.Length)
        {
            return true;
        }

        if (char.IsLower(text[next]))
        {
            return afterMarks - mark == 1 && after == afterMarks && text[mark] == '.' && EndsLongWord(text, start, mark);
        }

        return text[mark] != '.' || afterMarks - mark > 1 || !IsAbbreviation(text, start, mark, next);
    }

    /// <summary>A writer who forgot the capital: only after a word too long to be an abbreviation.</summary>
    private static bool EndsLongWord(string text, int start, int mark)
    {
        var from = mark;
        while (from > start && char.IsLower(text[from - 1]))
        {
            from--;
        }

        return mark - from > 6;
    }

    /// <summary>True where the full stop at <paramref name="mark"/> belongs to an abbreviation, an initial or a clause number.</summary>
    private static bool IsAbbreviation(string text, int start, int mark, int next)
    {
        var from = mark;
        while (from > start && !char.IsWhiteSpace(text[from - 1]) && !Openers.Contains(text[from - 1], StringComparison.Ordinal) && text[from - 1] is not ('/' or '-' or '–'))
        {
            from--;
        }

        var word = text.AsSpan(from, mark - from);
        if (word.IsEmpty)
        {
            return false;
        }

        if (Leading.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return true;
        }

        if (char.IsDigit(text[next]) && BeforeFigures.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return true;
        }

        if (IsSpelled(word))
        {
            var end = next;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            return !Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(next, end - next));
        }

        return IsInitial(text, start, from, word) || (from - start <= 12 && IsNumber(word) && text.AsSpan(start, from - start).Trim(" \t\r\n*_`#>|-+•").IsEmpty);
    }

    /// <summary>"U.S", "C.F.R": capitals parted by full stops.</summary>
    private static bool IsSpelled(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return word.Length >= 3;
    }

    /// <summary>"J. Smith", "J. R. Smith": one capital after a capitalised word or at the very start.</summary>
    private static bool IsInitial(string text, int start, int from, ReadOnlySpan<char> word)
    {
        if (word.Length != 1 || !char.IsUpper(word[0]) || word[0] == 'I')
        {
            return false;
        }

        var before = text.AsSpan(start, from - start).TrimEnd();
        var cut = before.LastIndexOfAny(" \t\r\n(");
        return before.IsEmpty || char.IsUpper(before[cut + 1]) || before[^1] == ',';
    }

    /// <summary>"4", "4.2", "B2", "4.2(a)": at the start of a sentence this numbers the clause.</summary>
    private static bool IsNumber(ReadOnlySpan<char> word) => word.Length <= 8 && word.ContainsAnyInRange('0', '9');

    private static int SkipWhiteSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool HasEmptyLine(ReadOnlySpan<char> gap) => gap.Count('\n') > 1 || (gap.Count('\n') == 0 && gap.Count('\r') > 1);

    private static void Add(string text, int start, int end, List<TextSpan> found)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            found.Add(new TextSpan(start, end));
        }
    }
}

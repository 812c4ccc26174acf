using System.Collections.Frozen;
using System.Globalization;

namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>Whole dates as people write them: <c>3/14/52</c>, <c>2023-04-12</c>, <c>12 April 2023</c>, <c>April 12th, 2023</c>.</summary>
static class Dates
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_months = FrozenSet.Create(StringComparer.Ordinal,
        "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug", "august", "sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The date that holds this group of digits first; false where none does.</summary>
    public static bool TryRead(IdentifierText text, int group, out int start, out int end)
    {
        start = text.Groups[group].Start;
        end = 0;
        return Numeric(text, group, ref end) || DayFirst(text, group, ref end) || MonthFirst(text, group, ref start, ref end);
    }

    static bool Numeric(IdentifierText text, int group, ref int end)
    {
        Span<char> buffer = stackalloc char[GroupWindow.MostDigits];
        if (!GroupWindow.TryAt(text, group, 3, buffer, out var window) || !window.JoinedBy("/-."))
        {
            return false;
        }

        var (a, b, c) = (Value(text, group), Value(text, group + 1), Value(text, group + 2));
        var yearLast = window.LengthOf(0) <= 2 && window.LengthOf(1) <= 2 && window.LengthOf(2) is 2 or 4 && (IsDayMonth(a, b) || IsDayMonth(b, a)) && (window.LengthOf(2) == 2 || c is >= 1880 and <= 2100);
        var yearFirst = window.LengthOf(0) == 4 && a is >= 1880 and <= 2100 && IsDayMonth(c, b);
        end = window.End;
        return yearLast || yearFirst;
    }

    static bool DayFirst(IdentifierText text, int group, ref int end)
    {
        var day = text.Groups[group];
        if (day.Length > 2 || Value(text, group) is < 1 or > 31)
        {
            return false;
        }

        var at = SkipOrdinal(text.Text, day.End);
        at = Skip(text.Text, at, "of ");
        var word = WordEnd(text.Text, at);
        return s_months.Contains(text.Text.AsSpan(at, word - at)) && Year(text.Text, word, ref end);
    }

    static bool MonthFirst(IdentifierText text, int group, ref int start, ref int end)
    {
        var day = text.Groups[group];
        var word = day.Start - 1;
        while (word > 0 && text.Text[word] is ' ' or '.')
        {
            word--;
        }

        var from = word + 1;
        while (from > 0 && char.IsAsciiLetter(text.Text[from - 1]))
        {
            from--;
        }

        if (day.Length > 2 || word < 0 || !s_months.Contains(text.Text.AsSpan(from, word + 1 - from)) || !Year(text.Text, SkipOrdinal(text.Text, day.End), ref end))
        {
            return false;
        }

        start = from;
        return true;
    }

    static bool Year(string text, int at, ref int end)
    {
        while (at < text.Length && text[at] is ' ' or ',' or '.' or '\'')
        {
            at++;
        }

        var to = at;
        while (to < text.Length && char.IsAsciiDigit(text[to]))
        {
            to++;
        }

        end = to;
        return to - at == 4 && text[at] is '1' or '2';
    }

    static int SkipOrdinal(string text, int at)
    {
        var rest = text.AsSpan(at);
        at += rest.StartsWith("th") || rest.StartsWith("st") || rest.StartsWith("nd") || rest.StartsWith("rd") ? 2 : 0;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    static int Skip(string text, int at, string word) => text.AsSpan(at).StartsWith(word) ? at + word.Length : at;

    static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    static bool IsDayMonth(int day, int month) => day is >= 1 and <= 31 && month is >= 1 and <= 12;

    static int Value(IdentifierText text, int group)
        => text.Groups[group].Length <= 4 ? int.Parse(text.Text.AsSpan(text.Groups[group].Start, text.Groups[group].Length), CultureInfo.InvariantCulture) : 0;
}

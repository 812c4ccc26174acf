using System.Globalization;

namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>Number plates. United Kingdom: since 2001 (AB51 ABC), before with the year letter first (A123 BCD) or last (ABC 123D), source: DVLA INF104. Elsewhere and cherished ones: two or three letters beside three or four digits; only beside a word for a vehicle.</summary>
sealed class NumberPlateShape : IIdentifierShape
{
    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        foreach (var group in text.Groups)
        {
            var start = Back(text.Text, group.Start);
            var end = Forward(text.Text, group.End);
            if (group.Length > 4 || (start > 0 && char.IsLetterOrDigit(text.Text[start - 1])) || (end < text.Text.Length && char.IsLetterOrDigit(text.Text[end])))
            {
                continue;
            }

            var before = Letters(text.Text[start..group.Start]);
            var after = Letters(text.Text[group.End..end]);
            var (confidence, fits) = Fit(before, text.Text.AsSpan(group.Start, group.Length), after, text.Text[start..group.Start], text.Text[group.End..end]);
            if (fits)
            {
                found.Add(new IdentifierMatch("number_plate", start, end, confidence));
            }
        }
    }

    static (double Confidence, bool Fits) Fit(string before, ReadOnlySpan<char> digits, string after, string gapBefore, string gapAfter)
    {
        var age = int.Parse(digits, CultureInfo.InvariantCulture);
        if (before.Length == 2 && after.Length == 3 && digits.Length == 2 && gapBefore.Length == 2)
        {
            var sound = before[0] is not ('i' or 'q' or 'z') && before[1] is not ('i' or 'q' or 'z') && !after.AsSpan().ContainsAny('i', 'q');
            return (0.5, sound && age is (>= 2 and <= 29) or (>= 51 and <= 79));
        }

        if (before.Length == 1 && after.Length == 3 && gapBefore.Length == 1)
        {
            return (0.2, before[0] is not ('i' or 'o' or 'q' or 'u' or 'z') && age > 0);
        }

        if (digits.Length >= 3 && ((before.Length is 2 or 3 && after.Length == 0) || (before.Length == 0 && after.Length is 2 or 3)))
        {
            return (0.2, true);
        }

        return (0.2, before.Length == 3 && after.Length == 1 && gapAfter.Length == 1 && after[0] is not ('i' or 'o' or 'q' or 'u' or 'z') && age > 0);
    }

    static string Letters(string run) => run.Trim(' ', '-');

    /// <summary>Up to three letters, one space or hyphen between.</summary>
    static int Back(string text, int from)
    {
        var at = from > 1 && text[from - 1] is ' ' or '-' && char.IsAsciiLetter(text[from - 2]) ? from - 1 : from;
        var floor = Math.Max(0, at - 3);
        while (at > floor && char.IsAsciiLetter(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    static int Forward(string text, int from)
    {
        var at = from + 1 < text.Length && text[from] is ' ' or '-' && char.IsAsciiLetter(text[from + 1]) ? from + 1 : from;
        var ceiling = Math.Min(text.Length, at + 3);
        while (at < ceiling && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        return at;
    }
}

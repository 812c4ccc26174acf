namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>United Kingdom postcode (Royal Mail's PAF guide: A9, A99, A9A, AA9, AA99, AA9A, then 9AA; letters that never stand in a place are refused).</summary>
sealed class PostcodeShape : IIdentifierShape
{
    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        foreach (var code in text.Codes)
        {
            var written = text.Text.AsSpan(code.Start, code.Length);
            if (code.Length is >= 5 and <= 7 && IsInward(written[^3..]) && IsOutward(written[..^3]))
            {
                found.Add(new IdentifierMatch("postcode", code.Start, code.End, 0.3));
            }
            else if (code.Length == 3 && code.Start > 1 && text.Text[code.Start - 1] == ' ' && IsInward(written) && OutwardStart(text.Text, code.Start - 1) is >= 0 and var start)
            {
                found.Add(new IdentifierMatch("postcode", start, code.End, 0.4));
            }
        }
    }

    static int OutwardStart(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return IsOutward(text.AsSpan(start, end - start)) ? start : -1;
    }

    static bool IsInward(ReadOnlySpan<char> three) => char.IsAsciiDigit(three[0]) && IsInwardLetter(three[1]) && IsInwardLetter(three[2]);

    static bool IsInwardLetter(char c) => char.IsAsciiLetter(c) && c is not ('c' or 'i' or 'k' or 'm' or 'o' or 'v');

    static bool IsOutward(ReadOnlySpan<char> area)
    {
        if (area is "gir")
        {
            return true;
        }

        if (area.Length is < 2 or > 4 || !char.IsAsciiLetter(area[0]) || area[0] is 'q' or 'v' or 'x')
        {
            return false;
        }

        var letters = char.IsAsciiLetter(area[1]) ? 2 : 1;
        if (letters == 2 && area[1] is 'i' or 'j' or 'z')
        {
            return false;
        }

        var rest = area[letters..];
        return rest.Length switch
        {
            1 => char.IsAsciiDigit(rest[0]),
            2 => char.IsAsciiDigit(rest[0]) && char.IsAsciiLetterOrDigit(rest[1]),
            _ => false,
        };
    }
}

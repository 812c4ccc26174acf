using System.Collections.Frozen;
using System.Globalization;

namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>International bank account number: country, two check digits, as many places as the country has, in one or in groups of four; remainder 97 (ISO 13616, IBAN registry).</summary>
sealed class IbanShape : IIdentifierShape
{
    const int Longest = 34;

    /// <summary>Country and length.</summary>
    const string Registry =
        "ad24 ae23 al28 at20 az28 ba20 be16 bg22 bh22 bi27 br29 by28 ch21 cr22 cy28 cz24 de22 dj27 dk18 do28 ee20 eg29 es24 fi18 fk18 fo18 fr27 gb22 ge22 gi23 gl18 gr27 gt28 hn28 hr21 hu28 ie22 il23 iq23 is26 it27 jo30 kw30 kz20 lb28 lc32 li21 lt20 lu20 lv21 ly25 mc27 md24 me22 mk19 mn20 mr27 mt31 mu30 ni28 nl18 no15 om23 pk24 pl28 ps29 pt25 qa29 ro24 rs22 ru33 sa24 sc31 sd18 se24 si19 sk24 sm27 so23 st25 sv28 tl23 tn24 tr26 ua29 va22 vg24 xk20 ye30";

    static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_lengths =
        Registry.Split(' ').ToFrozenDictionary(c => c[..2], c => int.Parse(c.AsSpan(2), CultureInfo.InvariantCulture), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        var past = 0;
        foreach (var code in text.Codes)
        {
            if (code.Start < past || code.Length < 4 || !char.IsAsciiLetter(text.Text[code.Start]) || !char.IsAsciiLetter(text.Text[code.Start + 1])
                || !char.IsAsciiDigit(text.Text[code.Start + 2]) || !char.IsAsciiDigit(text.Text[code.Start + 3]))
            {
                continue;
            }

            var end = s_lengths.TryGetValue(text.Text.AsSpan(code.Start, 2), out var length) ? Fit(text.Text, code.Start, length) : 0;
            if (end > 0)
            {
                found.Add(new IdentifierMatch("iban", code.Start, end, 0.95));
                past = end;
            }
        }
    }

    /// <summary>Where the number ends; 0 where it is too short or long, or its check digits don't hold.</summary>
    static int Fit(string text, int start, int wanted)
    {
        Span<char> places = stackalloc char[Longest];
        var length = 0;
        for (var i = start; i < text.Length && length < wanted; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                places[length++] = text[i];
                if (length == wanted)
                {
                    return (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])) && Checksums.Mod97(places[..length]) ? i + 1 : 0;
                }
            }
            else if (text[i] is not (' ' or '-') || length % 4 != 0)
            {
                break;
            }
        }

        return 0;
    }
}

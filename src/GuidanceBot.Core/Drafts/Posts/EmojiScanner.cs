using System.Globalization;
using System.Text;

namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>Finds emoji as people see them: a family joined by zero-width joiners, a flag or a keycap is one (Unicode TR 51).</summary>
public static class EmojiScanner
{
    /// <summary>Code points below U+1F000 that may show as emoji (Unicode 15.1, <c>Emoji=Yes</c> without digits and signs), as first and last of each run.</summary>
    static readonly int[] s_runs =
    [
        0xA9, 0xA9, 0xAE, 0xAE, 0x203C, 0x203C, 0x2049, 0x2049, 0x2122, 0x2122, 0x2139, 0x2139, 0x2194, 0x2199, 0x21A9, 0x21AA, 0x231A, 0x231B,
        0x2328, 0x2328, 0x23CF, 0x23CF, 0x23E9, 0x23F3, 0x23F8, 0x23FA, 0x24C2, 0x24C2, 0x25AA, 0x25AB, 0x25B6, 0x25B6, 0x25C0, 0x25C0, 0x25FB, 0x25FE,
        0x2600, 0x2604, 0x260E, 0x260E, 0x2611, 0x2611, 0x2614, 0x2615, 0x2618, 0x2618, 0x261D, 0x261D, 0x2620, 0x2620, 0x2622, 0x2623, 0x2626, 0x2626,
        0x262A, 0x262A, 0x262E, 0x262F, 0x2638, 0x263A, 0x2640, 0x2640, 0x2642, 0x2642, 0x2648, 0x2653, 0x265F, 0x2660, 0x2663, 0x2663, 0x2665, 0x2666,
        0x2668, 0x2668, 0x267B, 0x267B, 0x267E, 0x267F, 0x2692, 0x2697, 0x2699, 0x2699, 0x269B, 0x269C, 0x26A0, 0x26A1, 0x26A7, 0x26A7, 0x26AA, 0x26AB,
        0x26B0, 0x26B1, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26C8, 0x26C8, 0x26CE, 0x26CF, 0x26D1, 0x26D1, 0x26D3, 0x26D4, 0x26E9, 0x26EA, 0x26F0, 0x26F5,
        0x26F7, 0x26FA, 0x26FD, 0x26FD, 0x2702, 0x2702, 0x2705, 0x2705, 0x2708, 0x270D, 0x270F, 0x270F, 0x2712, 0x2712, 0x2714, 0x2714, 0x2716, 0x2716,
        0x271D, 0x271D, 0x2721, 0x2721, 0x2728, 0x2728, 0x2733, 0x2734, 0x2744, 0x2744, 0x2747, 0x2747, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2763, 0x2764, 0x2795, 0x2797, 0x27A1, 0x27A1, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2934, 0x2935, 0x2B05, 0x2B07, 0x2B1B, 0x2B1C,
        0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x3030, 0x3030, 0x303D, 0x303D, 0x3297, 0x3297, 0x3299, 0x3299,
    ];

    const char EmojiSelector = '\ufe0f';
    const char TextSelector = '\ufe0e';
    const char Keycap = '\u20e3';

    /// <summary>Units of the emoji that starts here; 0 where none does.</summary>
    public static int LengthAt(string text, int at)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text[at];
        if (first < '\u00a9' && !(char.IsAsciiDigit(first) || first is '#' or '*'))
        {
            return 0;
        }

        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            return 0;
        }

        if (first < '\u00a9')
        {
            return KeycapLength(text, at);
        }

        if (!IsPictograph(rune.Value))
        {
            return 0;
        }

        var length = StringInfo.GetNextTextElementLength(text, at);
        var cluster = text.AsSpan(at, length);
        // Letters by default: they are emoji only where the writer asked for it.
        if (rune.Value < 0x2190 && !cluster.Contains(EmojiSelector))
        {
            return 0;
        }

        return cluster.Contains(TextSelector) ? 0 : length;
    }

    static int KeycapLength(string text, int at)
    {
        var next = at + 1 < text.Length && text[at + 1] == EmojiSelector ? at + 2 : at + 1;
        return next < text.Length && text[next] == Keycap ? next + 1 - at : 0;
    }

    static bool IsPictograph(int point)
    {
        if (point >= 0x1F000)
        {
            return point <= 0x1FAFF;
        }

        var low = 0;
        var high = (s_runs.Length / 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (point < s_runs[middle * 2])
            {
                high = middle - 1;
            }
            else if (point > s_runs[(middle * 2) + 1])
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}

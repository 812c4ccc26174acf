using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GuidanceBot.Documents.Word;

/// <summary>Characters that Word stores as a place in a symbol font (<c>w:sym</c>), for the fonts and signs that stand in guidance.</summary>
internal static class WordSymbols
{
    /// <summary>Adobe's Symbol encoding, https://unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt.</summary>
    private static readonly Dictionary<int, string> Symbol = new()
    {
        [0x22] = "∀",
        [0x2D] = "−",
        [0x40] = "≅",
        [0x61] = "α",
        [0x62] = "β",
        [0x67] = "γ",
        [0x64] = "δ",
        [0x6D] = "μ",
        [0x70] = "π",
        [0x73] = "σ",
        [0xA2] = "′",
        [0xA3] = "≤",
        [0xA4] = "⁄",
        [0xA5] = "∞",
        [0xAC] = "←",
        [0xAE] = "→",
        [0xAD] = "↑",
        [0xAF] = "↓",
        [0xB0] = "°",
        [0xB1] = "±",
        [0xB3] = "≥",
        [0xB4] = "×",
        [0xB7] = "•",
        [0xB8] = "÷",
        [0xB9] = "≠",
        [0xBA] = "≡",
        [0xBB] = "≈",
        [0xBC] = "…",
        [0xD2] = "®",
        [0xD3] = "©",
        [0xD4] = "™",
        [0xD6] = "√",
        [0xDE] = "⇒",
    };

    private static readonly Dictionary<int, string> Wingdings = new()
    {
        [0x4A] = "☺",
        [0x4C] = "☹",
        [0x6C] = "•",
        [0x6E] = "▪",
        [0x71] = "☐",
        [0xA7] = "▪",
        [0xA8] = "☐",
        [0xD8] = "▪",
        [0xE0] = "→",
        [0xF0] = "→",
        [0xFB] = "✗",
        [0xFC] = "✓",
        [0xFD] = "☒",
        [0xFE] = "☑",
    };

    /// <summary>The character, or a space where the font is not known: a gap is better than a wrong sign.</summary>
    public static string Of(SymbolChar symbol)
    {
        if (!int.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
        {
            return " ";
        }

        var font = symbol.Font?.Value ?? "";
        var place = code & 0xFF;
        if (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase))
        {
            return Wingdings.GetValueOrDefault(place, " ");
        }

        if (font.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase))
        {
            return Symbol.TryGetValue(place, out var known) ? known : place is > 0x20 and < 0x40 ? ((char)place).ToString() : " ";
        }

        return code is > 0x20 and < 0xE000 ? ((char)code).ToString() : " ";
    }
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace GuidanceBot.Core.Text;

/// <summary>Which signs stand for which plain ones.</summary>
static class FoldingTable
{
    const int Accented = 0x250;

    /// <summary>Letters of other alphabets that look like a small Latin letter (Unicode TR 39, the common ones), each pair: look-alike, letter.</summary>
    const string LookAlikes =
        "аaеeоoрpсcуyхxіiѕsјjԁdɡgһhкkмmтtвbнhԛqԝwзzбbοoαaνvρpτtυuιiκkεeηnχxγyωwаaɑaɩiꜱsᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrᴛtᴜuᴠvᴡwʏyᴢzıiɾrʋvσoьb";

    /// <summary>Signs that people use for others.</summary>
    const string Signs = "’'‘'ʼ'＇'´'`'ʹ'′'“\"”\"„\"«\"»\"‟\"″\"＂\"−-‐-‑-﹣-·.。.．.，,、,！!？?：:；;（(）)";

    static readonly string?[] s_accented = BuildAccented();
    static readonly FrozenDictionary<char, char> s_lookAlikes = Pairs(LookAlikes);
    static readonly FrozenDictionary<char, char> s_signs = Pairs(Signs);

    public static char LookAlike(char c) => s_lookAlikes.GetValueOrDefault(c, c);

    /// <summary>What a code point is read as; null where it has no plain form.</summary>
    public static string? Plain(int point)
    {
        if (point < Accented)
        {
            return s_accented[point];
        }

        if (point <= char.MaxValue && s_signs.TryGetValue((char)point, out var sign))
        {
            return sign.ToString();
        }

        return point switch
        {
            >= 0xFF01 and <= 0xFF5E => ((char)(point - 0xFEE0)).ToString().ToLowerInvariant(),
            0x2026 => "...",
            0x2044 => "/",
            >= 0x2070 and <= 0x209C or >= 0x2100 and <= 0x214F and not (0x2122 or 0x2120 or 0x2117 or 0x2116) or >= 0x2460 and <= 0x24E9
                or >= 0xFB00 and <= 0xFB06 or >= 0x1D400 and <= 0x1D7FF => Decompose(point),
            >= 0x1F130 and <= 0x1F149 => ((char)('a' + point - 0x1F130)).ToString(),
            >= 0x1F150 and <= 0x1F169 => ((char)('a' + point - 0x1F150)).ToString(),
            >= 0x1F170 and <= 0x1F189 => ((char)('a' + point - 0x1F170)).ToString(),
            >= 0x1E00 and <= 0x1EFF => Decompose(point),
            _ => null,
        };
    }

    static string? Decompose(int point)
    {
        var parts = new StringBuilder();
        foreach (var c in char.ConvertFromUtf32(point).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                parts.Append(char.ToLowerInvariant(c));
            }
        }

        return parts.Length == 0 ? null : parts.ToString();
    }

    static string?[] BuildAccented()
    {
        var table = new string?[Accented];
        for (var point = 0x80; point < Accented; point++)
        {
            var c = (char)point;
            table[point] = c switch
            {
                'ß' => "ss",
                'æ' or 'Æ' => "ae",
                'œ' or 'Œ' => "oe",
                'ø' or 'Ø' => "o",
                'đ' or 'Đ' or 'ð' or 'Ð' => "d",
                'ł' or 'Ł' => "l",
                'þ' or 'Þ' => "th",
                'ı' => "i",
                '\u00a0' => " ",
                '\u0085' => "\n",
                '´' => "'",
                '«' or '»' => "\"",
                '·' => ".",
                _ => char.IsLetter(c) ? Decompose(point) : null,
            };
        }

        return table;
    }

    static FrozenDictionary<char, char> Pairs(string pairs)
    {
        var table = new Dictionary<char, char>();
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            table[pairs[i]] = pairs[i + 1];
        }

        return table.ToFrozenDictionary();
    }
}

using System.Buffers;
using System.Globalization;

namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>The classes of characters that X's published grammar (twitter-text 3, Apache-2.0) is written in.</summary>
static class PostChars
{
    const string PathPunctuation = "!*';:=+,.$/%#[]-\u2013_~@|&";
    const string QueryPunctuation = "!?*'@();:&=+$/%#[]-_.,~|";
    const string TagSigns = "_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7";
    static readonly SearchValues<char> s_path = SearchValues.Create(PathPunctuation);
    static readonly SearchValues<char> s_query = SearchValues.Create(QueryPunctuation);
    static readonly SearchValues<char> s_tag = SearchValues.Create(TagSigns);

    public static bool IsDirectional(char c) => c is (>= '\u202a' and <= '\u202e') or '\u061c' or '\u200e' or '\u200f' or (>= '\u2066' and <= '\u2069');

    public static bool IsInvalid(char c) => c is '\ufffe' or '\ufeff' or '\uffff';

    public static bool IsSpace(char c) => c is (>= '\t' and <= '\r') or ' ' or '\u0085' or '\u00a0' or '\u1680' or '\u180e' or (>= '\u2000' and <= '\u200a') or '\u2028' or '\u2029' or '\u202f' or '\u205f' or '\u3000';

    public static bool IsLatinAccent(char c) => c is (>= '\u00c0' and <= '\u00d6') or (>= '\u00d8' and <= '\u00f6') or (>= '\u00f8' and <= '\u024f')
        or '\u0253' or '\u0254' or '\u0256' or '\u0257' or '\u0259' or '\u025b' or '\u0263' or '\u0268' or '\u026f' or '\u0272' or '\u0289' or '\u028b' or '\u02bb'
        or (>= '\u0300' and <= '\u036f') or (>= '\u1e00' and <= '\u1eff');

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04ff';

    /// <summary>May stand inside a host name: everything but ASCII punctuation, spaces, controls and marks of direction.</summary>
    public static bool IsHost(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : !IsSpace(c) && !IsInvalid(c) && !IsDirectional(c);

    /// <summary>May stand before an address.</summary>
    public static bool MayPrecedeUrl(char c) => !char.IsAsciiLetterOrDigit(c) && c is not ('@' or '＠' or '$' or '#' or '＃') && !IsInvalid(c);

    public static bool IsPath(char c) => char.IsAsciiLetterOrDigit(c) || s_path.Contains(c) || IsCyrillic(c) || IsLatinAccent(c);

    public static bool EndsPath(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '=' or '_' or '#' or '/' || IsCyrillic(c) || IsLatinAccent(c);

    public static bool IsQuery(char c) => char.IsAsciiLetterOrDigit(c) || s_query.Contains(c);

    public static bool EndsQuery(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '&' or '=' or '#' or '/';

    public static bool IsMention(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>May stand inside a hashtag; letter true where the character alone makes it one.</summary>
    public static bool IsTag(string text, int at, out int length, out bool letter)
    {
        var c = text[at];
        length = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        if (char.IsAscii(c))
        {
            letter = char.IsAsciiLetter(c);
            return letter || char.IsAsciiDigit(c) || c == '_';
        }

        var category = CharUnicodeInfo.GetUnicodeCategory(text, at);
        letter = category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
        if (c is '\ufe0e' or '\ufe0f' or '\u20e3')
        {
            letter = false;
            return false;
        }

        return letter || category == UnicodeCategory.DecimalDigitNumber || s_tag.Contains(c);
    }
}

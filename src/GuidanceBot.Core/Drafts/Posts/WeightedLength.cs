using System.Text;

namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>The length of a post on X (twitter-text 3, configuration 3): Latin letters weigh one, other signs two, an address 23, an emoji two.</summary>
/// <param name="Count">Weighted length.</param>
/// <param name="Valid">True where X would take it.</param>
/// <param name="Permillage">Share of the limit used, in thousandths.</param>
/// <param name="DisplayEnd">Last UTF-16 unit shown.</param>
/// <param name="ValidEnd">Last UTF-16 unit that fits.</param>
public readonly record struct WeightedLength(int Count, bool Valid, int Permillage, int DisplayEnd, int ValidEnd)
{
    /// <summary>X's limit for a post of an ordinary account.</summary>
    public const int DefaultLimit = 280;

    const int UrlWeight = 23;
    const int Scale = 100;

    /// <summary>Measures a post.</summary>
    /// <param name="text">The post.</param>
    /// <param name="limit">Weighted limit.</param>
    /// <param name="emojiAsOne">False: configuration 2, where an emoji weighs as much as its code points do.</param>
    /// <param name="plain">True: configuration 1, where every code point weighs one.</param>
    public static WeightedLength Of(string text, int limit = DefaultLimit, bool emojiAsOne = true, bool plain = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normal = Ascii.IsValid(text) ? text : Normalize(text);
        var urls = new List<PostEntity>();
        UrlScanner.Scan(normal, TopLevelDomains.Public, urls);
        var at = 0;
        var next = 0;
        var weight = 0;
        var valid = true;
        var fits = 0;
        while (at < normal.Length)
        {
            if (next < urls.Count && urls[next].Start == at)
            {
                weight += UrlWeight * Scale;
                at = urls[next++].End;
            }
            else
            {
                var emoji = emojiAsOne && !plain ? EmojiScanner.LengthAt(normal, at) : 0;
                var length = emoji > 0 ? emoji : char.IsSurrogatePair(normal, at) ? 2 : 1;
                weight += emoji > 0 ? 2 * Scale : plain ? Scale : WeightOf(normal[at]);
                at += length;
            }

            valid = valid && !PostChars.IsInvalid(normal[at - 1]);
            fits = valid && weight <= limit * Scale ? at : fits;
        }

        var count = weight / Scale;
        var shift = text.Length - normal.Length;
        return new WeightedLength(count, valid && count > 0 && count <= limit, (int)(count * 1000L / limit), at + shift - 1, fits + shift - 1);
    }

    static string Normalize(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair or a non-character: nothing can compose with it, so it is measured as it stands.
            return text;
        }
    }

    static int WeightOf(char c) => c is <= '\u10ff' or (>= '\u2000' and <= '\u200d') or (>= '\u2010' and <= '\u201f') or (>= '\u2032' and <= '\u2037') ? Scale : 2 * Scale;
}

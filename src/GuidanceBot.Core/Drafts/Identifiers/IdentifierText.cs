using GuidanceBot.Core.Drafts.Posts;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>A text as shapes read it: folded, with addresses, handles and hashtags blotted out, so that a page id is never a patient's number.</summary>
public sealed class IdentifierText
{
    /// <summary>Stands where a link stood: neither letter, digit nor space.</summary>
    public const char Blot = '\u0001';

    const int LongestYear = 4;

    IdentifierText(FoldedText folded, string text, IReadOnlyList<PostEntity> emails)
    {
        Folded = folded;
        Text = text;
        Emails = emails;
        Groups = FindGroups(text);
        Codes = FindCodes(text);
    }

    /// <summary>The folded text, for offsets.</summary>
    public FoldedText Folded { get; }

    /// <summary>The text with blots.</summary>
    public string Text { get; }

    /// <summary>E-mail addresses, offsets of the original.</summary>
    public IReadOnlyList<PostEntity> Emails { get; }

    /// <summary>All runs of digits, in order.</summary>
    public IReadOnlyList<DigitGroup> Groups { get; }

    /// <summary>All runs of letters, digits and inner hyphens that hold a digit, in order: start and end.</summary>
    public IReadOnlyList<TextSpan> Codes { get; }

    /// <summary>Prepares a text.</summary>
    public static IdentifierText Of(FoldedText folded, IReadOnlyList<PostEntity> entities)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(entities);
        return new IdentifierText(folded, BlotOut(folded, entities), [.. entities.Where(e => e.Kind == PostEntityKind.Email)]);
    }

    /// <summary>Prepares a text that nobody has parsed yet.</summary>
    public static IdentifierText Of(string text) => Of(FoldedText.Of(text), PostParser.ParseDraft(text));

    static string BlotOut(FoldedText folded, IReadOnlyList<PostEntity> entities)
    {
        if (entities.Count == 0)
        {
            return folded.Text;
        }

        return string.Create(folded.Text.Length, (folded, entities), static (chars, state) =>
        {
            var (folded, entities) = state;
            folded.Text.CopyTo(chars);
            var next = 0;
            // "#SF-998877" and "#CS123456" are record numbers behind a sign, not hashtags; "#Covid19" and "#RSNA2026" are.
            entities = [.. entities.Where(e => e.Kind != PostEntityKind.Cashtag && !(e.Kind == PostEntityKind.Hashtag && (IsCodeAfter(folded.Original, e.End) || EndsInNumber(e.Value))))];
            for (var i = 0; i < chars.Length && next < entities.Count; i++)
            {
                var at = folded.StartOf(i);
                while (next < entities.Count && at >= entities[next].End)
                {
                    next++;
                }

                if (next < entities.Count && at >= entities[next].Start)
                {
                    chars[i] = Blot;
                }
            }
        });
    }

    static bool IsCodeAfter(string text, int at) => at + 1 < text.Length && text[at] == '-' && char.IsAsciiDigit(text[at + 1]);

    static bool EndsInNumber(string tag) => tag.Length > LongestYear && tag.AsSpan(tag.Length - LongestYear - 1).IndexOfAnyExceptInRange('0', '9') < 0;

    static List<DigitGroup> FindGroups(string text)
    {
        var groups = new List<DigitGroup>();
        var at = text.AsSpan().IndexOfAnyInRange('0', '9');
        var last = -1;
        while (at >= 0)
        {
            var end = at + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            groups.Add(new DigitGroup(at, end, last < 0 ? "" : Joint(text.AsSpan(last, at - last)), at == 0 || !Touches(text[at - 1]), end == text.Length || !Touches(text[end])));
            last = end;
            var offset = text.AsSpan(end).IndexOfAnyInRange('0', '9');
            at = offset < 0 ? -1 : end + offset;
        }

        return groups;
    }

    static bool Touches(char c) => char.IsLetter(c) || c is Blot or '_';

    static string Joint(ReadOnlySpan<char> between) => between switch
    {
        " " => " ",
        "-" => "-",
        "." => ".",
        ")" => ")",
        ") " => ") ",
        " (" => " (",
        "(" => "(",
        "/" => "/",
        " - " => "-",
        ")-" => ")",
        _ => "",
    };

    static List<TextSpan> FindCodes(string text)
    {
        var codes = new List<TextSpan>();
        var at = text.AsSpan().IndexOfAnyInRange('0', '9');
        while (at >= 0)
        {
            var start = at;
            while (start > 0 && IsCode(text, start - 1))
            {
                start--;
            }

            var end = at + 1;
            while (end < text.Length && IsCode(text, end))
            {
                end++;
            }

            codes.Add(new TextSpan(start, end));
            var offset = text.AsSpan(end).IndexOfAnyInRange('0', '9');
            at = offset < 0 ? -1 : end + offset;
        }

        return codes;
    }

    static bool IsCode(string text, int at) => char.IsAsciiLetterOrDigit(text[at])
        || (text[at] is '-' or '_' or '/' && at > 0 && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at + 1]));
}

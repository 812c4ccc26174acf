using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Text;

/// <summary>A stretch of a document as people read it: Markdown's marks off, links as their words, white space folded.</summary>
public static partial class PlainText
{
    /// <summary>The stretch without marks.</summary>
    public static string Of(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = Link().Replace(raw, "${words}");
        text = Tag().Replace(text, " ");
        text = Marks().Replace(text, "");
        text = Bars().Replace(text.Trim().Trim('|'), ": ");
        return Spaces().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"!?\[(?<words>[^\[\]]{0,500})\]\([^()\s]{0,2000}\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,300}>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\*+|`+|(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])|\\(?=[^A-Za-z0-9\s])", RegexOptions.None, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s*\|\s*", RegexOptions.None, 1000)]
    private static partial Regex Bars();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}

using System.Text.RegularExpressions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.LanguageModel;

/// <summary>
/// Checks a quote that a model gives, before anybody sees it. Accepted is only one unbroken run of the text, exact after white-space
/// folding, of 5 to 60 words (fewer where it is the whole text), that doesn't leave out a word of its sentence that turns or narrows
/// the meaning ("not", "only", "unless").
/// </summary>
public static partial class QuoteVerifier
{
    /// <summary>Fewest words of a quote that is not the whole text.</summary>
    public const int MinWords = 5;

    /// <summary>Most words of a quote.</summary>
    public const int MaxWords = 60;

    /// <summary>The verdict on a quote from a text, which is a clause's run or a whole document.</summary>
    public static QuoteCheck Check(string text, string quote)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(quote);
        var folded = Fold(text);
        var run = Fold(quote);
        var words = CountWords(run);
        if (words > MaxWords || (words < MinWords && !string.Equals(run, folded, StringComparison.Ordinal)))
        {
            return QuoteCheck.Length;
        }

        var found = false;
        var sentences = Sentences.Of(folded);
        for (var at = folded.IndexOf(run, StringComparison.Ordinal); at >= 0 && run.Length > 0; at = folded.IndexOf(run, at + 1, StringComparison.Ordinal))
        {
            if (!StandsAlone(folded, at, at + run.Length))
            {
                continue;
            }

            found = true;
            if (!sentences.Any(s => s.Overlaps(new TextSpan(at, at + run.Length)) && CutsMeaning(folded, s, at, at + run.Length)))
            {
                return QuoteCheck.Accepted;
            }
        }

        return found ? QuoteCheck.MeaningCut : QuoteCheck.NotFound;
    }

    /// <summary>White space as quotes are compared: single spaces, none at the ends.</summary>
    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words, parted by white space; a bare mark such as a table's bar is none.</summary>
    public static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    /// <summary>True where the words of a sentence that a cut leaves out turn or narrow what stays.</summary>
    public static bool TurnsMeaning(string leftOut) => Turning().IsMatch(leftOut);

    private static bool CutsMeaning(string text, TextSpan sentence, int start, int end) =>
        (start > sentence.Start && TurnsMeaning(text[sentence.Start..start])) || (end < sentence.End && TurnsMeaning(text[end..sentence.End]));

    // "permitted" is no quote from "unpermitted".
    private static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || !char.IsLetterOrDigit(text[start])) &&
        (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]));

    [GeneratedRegex(
        @"\b(not|never|no|none|nobody|nor|neither|cannot|only|unless|except|excepted|without|until|if|provided|but|however|save (for|that|where|when)|as long as|forbidden|prohibited|barred)\b|n['’]t\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Turning();
}

using System.Text.RegularExpressions;
using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Guidance.Deontics;

/// <summary>A condition in words that stand alone: "with the written consent of the author" becomes "the author has given written consent".</summary>
internal static partial class PlainWords
{
    /// <summary>The condition, its own words kept beside.</summary>
    public static Condition Of(string words) => new(words, QuoteText.Plain(Statement(words.Trim())));

    private static string Statement(string words)
    {
        if (Leave().Match(words) is { Success: true } leave)
        {
            var what = (leave.Groups["kind"].Value.Trim() + " " + leave.Groups["leave"].Value).Trim();
            var who = leave.Groups["of"].Success ? leave.Groups["of"].Value : leave.Groups["whose"].Value;
            return who.Length > 0 ? $"{who.Trim()} has given {what}" : $"there is {what}";
        }

        if (Clause().Match(words) is { Success: true } clause)
        {
            return clause.Groups["rest"].Value.Trim();
        }

        if (Until().Match(words) is { Success: true } until)
        {
            return "you wait until " + until.Groups["rest"].Value.Trim();
        }

        if (AfterEvent().Match(words) is { Success: true } after)
        {
            return after.Groups["rest"].Value.Trim();
        }

        return Place().Match(words) is { Success: true } place ? "it is " + place.Groups["rest"].Value.Trim() : words;
    }

    [GeneratedRegex(@"^(?:only\s+)?with(?:out)?\s+(?:the\s+|a\s+|an\s+|any\s+|their\s+|your\s+)*(?:(?<whose>[\w' -]{2,60}?)'s?\s+)?(?<kind>(?:(?:prior|written|express|explicit|specific|formal|informed|verbal|previous|clear|signed|advance)\s+)*)(?<leave>permission|consent|agreement|approval|leave|authori[sz]ation|authority|say-so|sign-off|clearance|blessing|licence|license)(?:\s+(?:of|from|by)\s+(?<of>.+))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leave();

    [GeneratedRegex(@"^(?:and\s+|but\s+|or\s+)?(?:only\s+)?(?:if|when(?:ever)?|where(?:ver)?|once|unless|provided(?:\s+that)?|providing|(?:as|so)\s+long\s+as|on\s+(?:the\s+)?condition\s+that|except\s+(?:that|if|when|where)|save\s+(?:that|where|when)|in\s+case)\s+(?<rest>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(?:until|till)\s+(?<rest>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Until();

    [GeneratedRegex(@"^(?:and\s+|but\s+)?(?:only\s+)?after\s+(?<rest>.+\s(?:has|have)\s.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AfterEvent();

    [GeneratedRegex(@"^(?:and\s+|but\s+)?(?:only|except(?:ing)?(?:\s+for)?|with\s+the\s+exception\s+of|save\s+for|apart\s+from|other\s+than)\s+(?<rest>.+)$|^(?<rest>(?:after|before|during|while|whilst|outside\s+of)\s+.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}

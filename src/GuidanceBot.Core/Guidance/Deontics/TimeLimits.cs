using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Guidance.Deontics;

/// <summary>By when, for how long, not before when.</summary>
internal static partial class TimeLimits
{
    private const string Amount = @"(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|twenty-four|thirty|forty-eight|sixty|ninety)";
    private const string Unit = @"(?:(?:working|business|school|calendar|full)\s+)?(?:minutes?|hours?|days?|weeks?|months?|years?|nights?)";

    /// <summary>The first time limit in the sentence's own words; null where it has none.</summary>
    public static string? In(SentenceText text) => Limit().Match(text.Text) is { Success: true } found ? text.Words(found.Index, found.Index + found.Length) : null;

    [GeneratedRegex(
        @"\b(?:within|for(?:\s+up\s+to)?|after|before|at\s+least|no\s+(?:sooner|earlier|later)\s+than|not\s+(?:before|until)|in\s+the|up\s+to|every)\s+(?:the\s+)?(?:first\s+|next\s+|last\s+|at\s+least\s+|about\s+)?" + Amount + @"\s+" + Unit + @"(?:\s+(?:after|before|of|from|since|in\s+advance|beforehand)\b[^,.;]{0,60})?"
        + @"|\b" + Amount + @"\s+" + Unit + @"\s+(?:after|before|from|in\s+advance|beforehand|have\s+passed|has\s+passed|later|ahead)\b[^,.;]{0,60}|\b(?:the\s+)?same\s+(?:working\s+)?day\b|\bby\s+(?:the\s+end\s+of|noon|midday|midnight|\d)[^,.;]{0,40}|\b(?:until|till)\s+[^,.;]{3,80}|\bat\s+once\b|\bimmediately\b|\bstraight\s+away\b|\bwithout\s+delay\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Limit();
}

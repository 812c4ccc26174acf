using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Questions.Subjects;

/// <summary>
/// A list of patterns over what people write, bounded in time whatever they contain: each is tried with backtracking for a moment, and
/// where a text was made to take longer, without it, which is linear in its length. Built without backtracking from the start, the
/// patterns together hold some 200 MB of tables.
/// </summary>
internal sealed class WordPatterns(params string[] patterns)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds: thousands of times what an ordinary question takes.</summary>
    private const int Patience = 50;

    private readonly Lazy<Regex[]> _patterns = new(() => [.. patterns.Select(p => new Regex(p, Options | RegexOptions.Compiled, TimeSpan.FromMilliseconds(Patience)))]);

    public bool In(string text) => _patterns.Value.Any(p => Matches(p, text));

    private static bool Matches(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // Not kept: its tables would be, too, and such a text doesn't come often.
            return new Regex(pattern.ToString(), Options | RegexOptions.NonBacktracking).IsMatch(text);
        }
    }
}

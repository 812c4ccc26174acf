using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Questions.Subjects;

/// <summary>A list of patterns over what people write: linear in the length of the text, whatever they contain.</summary>
internal sealed class WordPatterns(params string[] patterns)
{
    private readonly Lazy<Regex[]> _patterns = new(() =>
        [.. patterns.Select(p => new Regex(p, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture))]);

    public bool In(string text) => _patterns.Value.Any(p => p.IsMatch(text));
}

using System.Text.RegularExpressions;
using GuidanceBot.Core.Guidance.Deontics;

namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>
/// What the word model looks at: words and pairs of words of the statement and the question, and what the deontic reader makes of the
/// statement, alone and against the form of the question.
/// </summary>
internal static partial class WordFeatures
{
    private const int MostWords = 200;

    /// <summary>The features, each once.</summary>
    public static HashSet<string> Of(string question, string statement, ClauseReading deontics)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        AddWords(found, "s", statement);
        AddWords(found, "q", question);
        var signs = StatementSigns.Of(statement, deontics);
        var forms = QuestionForm.Of(question);
        foreach (var sign in signs)
        {
            found.Add("d:" + sign);
            found.UnionWith(forms.Select(f => $"dq:{sign}:{f}"));
            found.UnionWith(signs.Where(other => string.CompareOrdinal(sign, other) < 0).Select(other => $"dd:{sign}:{other}"));
        }

        found.UnionWith(forms.Select(f => "f:" + f));
        return found;
    }

    private static void AddWords(HashSet<string> found, string kind, string text)
    {
        var before = "^";
        foreach (var match in Word().EnumerateMatches(text.AsSpan(0, Math.Min(text.Length, 4000))))
        {
            if (found.Count > 8 * MostWords)
            {
                return;
            }

            var word = text.AsSpan(match.Index, match.Length).ToString().ToLowerInvariant().Replace('’', '\'');
            word = char.IsAsciiDigit(word[0]) ? "#" : word;
            found.Add($"{kind}:{word}");
            found.Add($"{kind}:{before}_{word}");
            before = word;
        }
    }

    [GeneratedRegex(@"[A-Za-z]+(?:['’][A-Za-z]+)?|\d+|[?!;:]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}

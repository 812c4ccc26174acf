using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Guidance.Deontics;

/// <summary>
/// A sentence made easy to read by rule, every character still in its place: markup becomes spaces, curly quotes become straight ones,
/// and quoted speech is blanked, since "Happy for me to share it?" commands nothing.
/// </summary>
internal sealed partial class SentenceText
{
    /// <summary>Longer sentences are read up to here: no rule that a person can follow is longer.</summary>
    private const int MaxLength = 2_000;

    private readonly string original;

    public SentenceText(string sentence)
    {
        original = sentence.Length > MaxLength ? sentence[..MaxLength] : sentence;
        var plain = string.Create(original.Length, original, static (into, from) =>
        {
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = from[i] switch
                {
                    '*' or '_' or '`' or '\n' or '\r' or '\t' or '\u00a0' or '|' => ' ',
                    '’' or '‘' => '\'',
                    '“' or '”' => '"',
                    '–' or '—' => '-',
                    var c => char.ToLowerInvariant(c),
                };
            }
        });
        Text = Quoted().Replace(plain, m => new string('"', m.Length));
    }

    /// <summary>Lower case, same length as the sentence.</summary>
    public string Text { get; }

    /// <summary>The sentence's own words at a place, trimmed of white space and closing punctuation.</summary>
    public string Words(int start, int end) => Spaces().Replace(original[start..end].Trim().TrimEnd(',', ';', '.', ':', ' ', '*', '_'), " ");

    [GeneratedRegex("\"[^\"]{1,300}\"", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}

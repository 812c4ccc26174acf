using System.Text.RegularExpressions;

namespace GuidanceBot.Documents.Pdf;

/// <summary>
/// Puts a word together that a line end parted. Whether its hyphen was the printer's or the writer's is told by the document itself:
/// by how it writes the word elsewhere, else by parts that commonly stand before a hyphen.
/// </summary>
internal sealed partial class Hyphens
{
    /// <summary>Printers don't part words after these: the hyphen is the writer's.</summary>
    private static readonly HashSet<string> Always = new(StringComparer.OrdinalIgnoreCase)
    {
        "self", "non", "e", "well", "cross", "follow", "sign", "opt", "part", "full", "long", "short", "high", "low", "half", "two", "three", "four", "check", "day", "year",
    };

    /// <summary>After these the hyphen is the writer's where the rest is a word of the document ("pre-election", not "pre-sent").</summary>
    private static readonly HashSet<string> BeforeWords = new(StringComparer.OrdinalIgnoreCase) { "pre", "post", "co", "anti", "re", "ex", "in", "on", "out", "off", "up" };

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);

    public Hyphens(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            foreach (var word in Word().EnumerateMatches(line))
            {
                words.Add(line.Substring(word.Index, word.Length));
            }
        }
    }

    /// <summary>Two lines as one: a space between, or a parted word joined.</summary>
    public string Join(string line, string next)
    {
        if (line.Length == 0 || next.Length == 0)
        {
            return line + next;
        }

        if (line[^1] is not ('-' or '\u2010') || line.Length < 2 || !char.IsLetterOrDigit(line[^2]))
        {
            return line + " " + next;
        }

        if (!char.IsLower(next[0]) || char.IsDigit(line[^2]))
        {
            return line[..^1] + "-" + next;
        }

        var first = LastWord().Match(line[..^1]).Value;
        var second = FirstWord().Match(next).Value;
        var written = words.Contains(first + "-" + second) || (!words.Contains(first + second) && line[^1] == '-' && (Always.Contains(first) || (BeforeWords.Contains(first) && words.Contains(second))));
        return line[..^1] + (written ? "-" : "") + next;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}\p{N}]{1,40}$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 1000)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^[\p{L}\p{N}]{1,40}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstWord();
}

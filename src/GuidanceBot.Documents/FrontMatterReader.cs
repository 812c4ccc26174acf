using System.Globalization;
using GuidanceBot.Core.Guidance;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GuidanceBot.Documents;

/// <summary>
/// Front matter: YAML between two lines of three hyphens at the very start of the text. Only its top level of plain values is read;
/// keys that the program doesn't know are left to others, aliases are never followed.
/// </summary>
internal static class FrontMatterReader
{
    /// <summary>Longer than this it is no front matter.</summary>
    private const int MaxCharacters = 16_384;

    private static readonly string[] Known = ["owner", "effective", "review_by", "expires", "contact", "source_url"];

    /// <summary>What the text says of itself, and where its body begins. A text without front matter begins at 0.</summary>
    /// <exception cref="UnreadableGuidanceException">It isn't closed, is no YAML, or a value is not what its key needs.</exception>
    public static (FrontMatter FrontMatter, int Body) Read(string name, string text)
    {
        var first = LineEnd(text, 0);
        if (!IsFence(text, 0, first))
        {
            return (FrontMatter.None, 0);
        }

        var start = NextLine(text, first);
        for (int at = start, end; at < text.Length && at - start <= MaxCharacters; at = NextLine(text, end))
        {
            end = LineEnd(text, at);
            if (!IsFence(text, at, end))
            {
                continue;
            }

            var yaml = text[start..at];
            return Parse(name, yaml) is { } values ? (FromValues(name, values), NextLine(text, end)) : (FrontMatter.None, 0);
        }

        return LooksLikeKey(text[start..LineEnd(text, start)])
            ? throw new UnreadableGuidanceException($"{name}, line 1: the front matter that begins here has no closing line of three hyphens.")
            : (FrontMatter.None, 0);
    }

    /// <summary>The top level's plain values with their lines; null where it is no front matter but text between two rules.</summary>
    private static Dictionary<string, (string Value, string Where)>? Parse(string name, string yaml)
    {
        var values = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _))
            {
                return values;
            }

            parser.Consume<DocumentStart>();
            if (!parser.TryConsume<MappingStart>(out _))
            {
                return null;
            }

            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (parser.TryConsume<Scalar>(out var value))
                {
                    values[Normal(key.Value)] = (value.Value.Trim(), $"line {value.Start.Line + 1}");
                }
                else
                {
                    parser.SkipThisAndNestedEvents();
                }
            }

            return values;
        }
        catch (YamlException broken)
        {
            if (!LooksLikeKey(yaml))
            {
                return null;
            }

            throw new UnreadableGuidanceException($"{name}, line {broken.Start.Line + 1}: the front matter is not valid YAML; write lines such as \"owner: Communications team\".", broken);
        }
    }

    /// <summary>Front matter out of named values; each says where it stands ("line 4", "document property").</summary>
    public static FrontMatter FromValues(string name, IReadOnlyDictionary<string, (string Value, string Where)> values) => new()
    {
        Owner = Text("owner", values),
        Effective = Day(name, "effective", values),
        ReviewBy = Day(name, "review_by", values),
        Expires = Day(name, "expires", values),
        Contact = Text("contact", values),
        SourceUrl = Address(name, values),
    };

    private static string? Text(string key, IReadOnlyDictionary<string, (string Value, string Where)> values) => values.TryGetValue(key, out var found) && found.Value is { Length: > 0 } and not "~" ? found.Value : null;

    private static DateOnly? Day(string name, string key, IReadOnlyDictionary<string, (string Value, string Where)> values)
    {
        if (Text(key, values) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UnreadableGuidanceException($"{name}, {values[key].Where}: {key} must be a day such as 2027-03-01, not \"{Short(text)}\".");
    }

    private static Uri? Address(string name, IReadOnlyDictionary<string, (string Value, string Where)> values)
    {
        if (Text("source_url", values) is not { } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new UnreadableGuidanceException($"{name}, {values["source_url"].Where}: source_url must be a web address that begins with https:// or http://, not \"{Short(text)}\".");
    }

    /// <summary>"Review by" and "review-by" are <c>review_by</c>.</summary>
    public static string Normal(string key) => key.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "...";

    private static bool LooksLikeKey(string text) => Known.Any(k => Normal(text.Split(':')[0]).EndsWith(k, StringComparison.Ordinal));

    private static bool IsFence(string text, int start, int end) => text.AsSpan(start, end - start).TrimEnd() is "---";

    private static int LineEnd(string text, int at) => text.AsSpan(at).IndexOfAny('\r', '\n') is var found && found < 0 ? text.Length : at + found;

    private static int NextLine(string text, int end) => end + (end < text.Length ? 1 : 0) + (end + 1 < text.Length && text[end] is '\r' && text[end + 1] is '\n' ? 1 : 0);
}

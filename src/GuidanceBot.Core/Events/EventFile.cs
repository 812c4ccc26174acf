using System.Globalization;
using GuidanceBot.Core.Guidance;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GuidanceBot.Core.Events;

/// <summary>
/// Reads an event's YAML file (at most 64 KB) into its description and into a document: each entry becomes a clause whose run is the
/// entry as it stands in the file, so that answers quote it like any guidance.
/// </summary>
public static class EventFile
{
    private const int MaxLength = 64 * 1024;
    private const int MaxText = 1000;

    private static readonly string[] Known = ["name", "hashtag", "also_called", "from", "to", "photos", "slides", "embargoes", "contact"];

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="InvalidEventException">Something is missing, unknown or out of bounds; the message says file, line and reason.</exception>
    public static (EventDescription Event, GuidanceDocument Document) Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            throw new InvalidEventException($"{file}: an event file holds at most 64 KB.");
        }

        var entries = Entries(file, text);
        var described = new EventDescription
        {
            Name = Text(file, entries, "name", 100) ?? throw new InvalidEventException($"{file}, line 1: name is missing."),
            Hashtag = Hashtag(file, entries),
            AlsoCalled = Names(file, entries),
            From = Day(file, entries, "from"),
            To = Day(file, entries, "to"),
            Photos = Text(file, entries, "photos", MaxText),
            Slides = Text(file, entries, "slides", MaxText),
            Embargoes = [.. Embargoes(file, entries).Select(e => e.Embargo)],
            Contact = Text(file, entries, "contact", 300),
        };
        return described.To < described.From
            ? throw new InvalidEventException($"{file}, line {entries["to"].Start.Line}: the event ends before it begins.")
            : (described, EventDocument.Of(file, text, described, entries, Embargoes(file, entries)));
    }

    internal static IReadOnlyList<(EventEmbargo Embargo, YamlNode Node)> Embargoes(string file, Dictionary<string, YamlNode> entries)
    {
        if (!entries.TryGetValue("embargoes", out var node))
        {
            return [];
        }

        var list = node as YamlSequenceNode ?? throw Wrong(file, node, "embargoes is a list of what and until");
        return [.. list.Select(item =>
        {
            var map = item as YamlMappingNode ?? throw Wrong(file, item, "an embargo has what and until");
            var parts = map.ToDictionary(p => p.Key.ToString(), p => p.Value, StringComparer.Ordinal);
            var what = Text(file, parts, "what", MaxText) ?? throw Wrong(file, item, "an embargo says what is under it");
            var until = Text(file, parts, "until", 40) ?? throw Wrong(file, item, "an embargo says until when");
            return DateTimeOffset.TryParseExact(until, (string[])["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
                ? (new EventEmbargo(what, moment), item)
                : throw Wrong(file, parts["until"], "until needs date, time and offset, as in 2026-12-05T09:00+01:00");
        })];
    }

    private static Dictionary<string, YamlNode> Entries(string file, string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            var root = (yaml.Documents.Count == 1 ? yaml.Documents[0].RootNode as YamlMappingNode : null) ?? throw new InvalidEventException($"{file}, line 1: an event file is one list of entries such as name: and from:.");
            var entries = root.ToDictionary(p => p.Key.ToString(), p => p.Value, StringComparer.Ordinal);
            var unknown = root.FirstOrDefault(p => !Known.Contains(p.Key.ToString(), StringComparer.Ordinal)).Key;
            return unknown is null ? entries : throw Wrong(file, unknown, $"{unknown} is no entry of an event file ({string.Join(", ", Known)})");
        }
        catch (YamlException e)
        {
            throw new InvalidEventException($"{file}, line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // The parser's own state error on a list or map that is never closed.
            throw new InvalidEventException($"{file}, line 1: a bracket or quotation mark is never closed.", e);
        }
    }

    private static string? Text(string file, Dictionary<string, YamlNode> entries, string name, int longest)
    {
        if (!entries.TryGetValue(name, out var node))
        {
            return null;
        }

        var text = (node as YamlScalarNode)?.Value?.Trim();
        return string.IsNullOrEmpty(text) ? throw Wrong(file, node, $"{name} is empty")
            : text.Length > longest ? throw Wrong(file, node, $"{name} has more than {longest} characters")
            : text;
    }

    private static string? Hashtag(string file, Dictionary<string, YamlNode> entries) =>
        Text(file, entries, "hashtag", 60) is not { } tag ? null
        : tag.Length > 1 && tag[0] == '#' && tag[1..].All(c => char.IsLetterOrDigit(c) || c == '_') ? tag
        : throw Wrong(file, entries["hashtag"], "a hashtag is # and letters or digits, in quotation marks");

    private static List<string> Names(string file, Dictionary<string, YamlNode> entries)
    {
        if (!entries.TryGetValue("also_called", out var node))
        {
            return [];
        }

        var list = node as YamlSequenceNode ?? throw Wrong(file, node, "also_called is a list of names");
        return [.. list.Select(n => n is YamlScalarNode { Value: { Length: >= 3 and <= 100 } name } ? name : throw Wrong(file, n, "a name has 3 to 100 characters")).Take(20)];
    }

    private static DateOnly Day(string file, Dictionary<string, YamlNode> entries, string name) =>
        Text(file, entries, name, 20) is not { } text ? throw new InvalidEventException($"{file}, line 1: {name} is missing.")
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Wrong(file, entries[name], $"{name} is a day such as 2026-12-04");

    private static InvalidEventException Wrong(string file, YamlNode node, string reason) => new($"{file}, line {node.Start.Line}: {reason}.");
}

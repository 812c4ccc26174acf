using System.Globalization;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Text;
using YamlDotNet.RepresentationModel;

namespace GuidanceBot.Core.Events;

/// <summary>An event as a document: its entries are clauses of the file as it stands.</summary>
internal static class EventDocument
{
    public static GuidanceDocument Of(
        string file, string text, EventDescription described, IReadOnlyDictionary<string, YamlNode> entries, IReadOnlyList<(EventEmbargo Embargo, YamlNode Node)> embargoes)
    {
        var parts = new List<(string Heading, YamlNode Node, string Reading)>();
        Add(parts, entries, "hashtag", "Hashtag", $"The hashtag of {described.Name} is {described.Hashtag}.");
        Add(parts, entries, "photos", "Photographs", described.Photos);
        Add(parts, entries, "slides", "Slides", described.Slides);
        parts.AddRange(embargoes.Select(e => ("Embargoes", e.Node, $"{e.Embargo.What} stay under embargo until {e.Embargo.Until.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}; do not post about them before.")));
        Add(parts, entries, "contact", "Contact", $"Questions about {described.Name}: ask {described.Contact}.");
        return new GuidanceDocument
        {
            Name = file,
            Version = ContentHash.Of(text),
            Text = text,
            Title = described.Name,
            Event = described,
            OnlyWhenNamed = described.Names,
            Clauses = [.. parts.Select((p, i) => Clause(i, described.Name, p.Heading, Span(text, p.Node), p.Reading))],
        };
    }

    private static void Add(List<(string, YamlNode, string)> parts, IReadOnlyDictionary<string, YamlNode> entries, string entry, string heading, string? reading)
    {
        if (reading is not null && entries.TryGetValue(entry, out var node))
        {
            parts.Add((heading, node, reading));
        }
    }

    private static Clause Clause(int index, string name, string heading, TextSpan run, string reading) => new()
    {
        Id = $"c{index + 1}",
        Section = $"Events > {name} > {heading}",
        Run = run,
        Sentences = [run],
        Reading = reading,
    };

    /// <summary>The entry's value without the white space and quotation marks around it.</summary>
    private static TextSpan Span(string text, YamlNode node)
    {
        var (start, end) = ((int)node.Start.Index, Math.Min((int)node.End.Index, text.Length));
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '"' or '\''))
        {
            end--;
        }

        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '"' or '\''))
        {
            start++;
        }

        return new TextSpan(start, end);
    }
}

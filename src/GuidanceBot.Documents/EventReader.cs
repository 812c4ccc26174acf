using GuidanceBot.Core.Events;
using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Documents;

/// <summary>An event's YAML file, beside the guidance: its entries answer questions that name the event.</summary>
public sealed class EventReader : IDocumentReader
{
    private static readonly string[] Extensions = [".yaml", ".yml"];

    /// <inheritdoc/>
    public bool Reads(string fileName) => Extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public GuidanceDocument Read(string name, ReadOnlyMemory<byte> content)
    {
        try
        {
            return EventFile.Read(name, GuidanceText.Decode(name, content.Span)).Document with { Version = ContentHash.Of(content.Span) };
        }
        catch (InvalidEventException broken)
        {
            throw new UnreadableGuidanceException(broken.Message, broken);
        }
    }
}

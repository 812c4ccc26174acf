using GuidanceBot.Core.Rulings;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Core.Guidance;

/// <summary>Reads the published versions from the store, and the decisions that are still good, and holds them ready.</summary>
public sealed partial class GuidanceLibrary(IGuidanceShelf shelf, IReadOnlyList<IDocumentReader> readers, TimeProvider time, ILogger<GuidanceLibrary> log) : IGuidanceLibrary
{
    private volatile GuidanceSet _current = GuidanceSet.Empty;
    private string _loaded = "";

    /// <summary>Raised with the new set once it stands: indexes are built from it.</summary>
    public event Action<GuidanceSet>? Changed;

    /// <inheritdoc/>
    public GuidanceSet Current => _current;

    /// <summary>Takes up what is published now. A version that can't be read any more keeps the set before.</summary>
    public async ValueTask ReloadAsync(CancellationToken cancel)
    {
        var published = await shelf.PublishedAsync(cancel);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        published = [.. published.Where(v => !RulingDocument.Is(v.Document) || RulingDocument.RulingIn(v.Document, v.Content).GoodUntil >= today).OrderBy(v => RulingDocument.Is(v.Document))];
        var stamp = string.Join('\n', published.Select(v => v.Document + " " + v.Version));
        if (stamp == _loaded)
        {
            return;
        }

        var documents = new List<GuidanceDocument>(published.Count);
        foreach (var version in published)
        {
            try
            {
                documents.Add(Read(readers, version));
            }
            catch (UnreadableGuidanceException e)
            {
                Unreadable(log, version.Document, e.Message);
                return;
            }
        }

        _loaded = stamp;
        _current = new GuidanceSet(documents, isSample: published.Any(v => v.Source == "sample"));
        Loaded(log, documents.Count, _current.Clauses.Count);
        Changed?.Invoke(_current);
    }

    /// <summary>Reads a kept version.</summary>
    /// <exception cref="UnreadableGuidanceException">No reader takes it, or it can't be read.</exception>
    public static GuidanceDocument Read(IReadOnlyList<IDocumentReader> readers, GuidanceVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Read(readers, version.Document, version.Content, version.FileName);
    }

    /// <summary>Reads a document with the reader that takes its file.</summary>
    /// <exception cref="UnreadableGuidanceException">No reader takes it, or it can't be read.</exception>
    public static GuidanceDocument Read(IReadOnlyList<IDocumentReader> readers, string name, ReadOnlyMemory<byte> content, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(readers);
        if (RulingDocument.Is(name))
        {
            return RulingDocument.Read(name, content);
        }

        var reader = readers.FirstOrDefault(r => r.Reads(fileName ?? name)) ?? throw new UnreadableGuidanceException($"{fileName ?? name}: I read Markdown, Word (.docx), PDF and HTML files, and events as YAML.");
        return reader.Read(name, content);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Answering from {Documents} documents, {Clauses} clauses")]
    private static partial void Loaded(ILogger log, int documents, int clauses);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Document} can't be read, so the guidance before stays: {Why}")]
    private static partial void Unreadable(ILogger log, string document, string why);
}

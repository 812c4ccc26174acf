using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Core.Guidance;

/// <summary>
/// Files are one way in: what they hold is imported and published, unless a person has published in the browser since. Then
/// nothing changes by itself, and the desk shows that the file differs.
/// </summary>
public sealed partial class GuidanceImport(IGuidanceShelf shelf, IGuidanceSource source, IReadOnlyList<IDocumentReader> readers, TimeProvider time, ILogger<GuidanceImport> log)
{
    /// <summary>The source of versions that a person brought in the browser.</summary>
    public const string FromBrowser = "browser";

    /// <summary>The source of the sample that ships with the program.</summary>
    public const string FromSample = "sample";

    private const string ByFile = "file";

    private readonly ConcurrentDictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, GuidanceNotice> _notices = new(StringComparer.Ordinal);

    /// <summary>What the comms lead should know about the files: one that can't be read, one that differs from what was published in the browser.</summary>
    public IReadOnlyCollection<GuidanceNotice> Notices => [.. _notices.Values.OrderBy(n => n.Document, StringComparer.Ordinal)];

    /// <summary>Looks at the files and takes up what changed.</summary>
    public async ValueTask LookAsync(CancellationToken cancel)
    {
        var files = await source.ReadAsync(cancel);
        var published = (await shelf.PublishedAsync(cancel)).Where(v => !Rulings.RulingDocument.Is(v.Document)).ToDictionary(v => v.Document, StringComparer.Ordinal);
        // What a person published in the browser is the organisation's own: the sample gives way to it for good.
        var own = published.Values.Any(v => v.Source == FromBrowser);
        if (own)
        {
            files = [.. files.Where(f => !f.IsSample)];
        }

        foreach (var file in files)
        {
            await TakeUpAsync(file, published.GetValueOrDefault(file.Name), cancel);
        }

        // The sample gives way to the organisation's own documents; a deleted file is retired.
        var names = files.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in published.Values.Where(v => !names.Contains(v.Document) && v.Source != FromBrowser && (files.Count > 0 || (own && v.Source == FromSample))))
        {
            await shelf.RetireAsync(gone.Document, ByFile, time.GetUtcNow(), cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Document} can't be taken up, the version before stays: {Why}")]
    private static partial void Broken(ILogger log, string document, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Published {Document}, version {Version}")]
    private static partial void Published(ILogger log, string document, string version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Document}: the file differs from what was published in the browser; nothing changes by itself")]
    private static partial void Differs(ILogger log, string document);

    private async ValueTask TakeUpAsync(GuidanceFile file, GuidanceVersion? published, CancellationToken cancel)
    {
        var version = ContentHash.Of(file.Content.Span);
        if (published?.Version == version)
        {
            _seen[file.Name] = version;
            _notices.TryRemove(file.Name, out _);
            return;
        }

        if (_seen.TryGetValue(file.Name, out var before) && before == version)
        {
            return;
        }

        _seen[file.Name] = version;
        GuidanceDocument document;
        try
        {
            document = GuidanceLibrary.Read(readers, file.Name, file.Content);
        }
        catch (UnreadableGuidanceException e)
        {
            _notices[file.Name] = new GuidanceNotice(file.Name, e.Message);
            Broken(log, file.Name, e.Message);
            return;
        }

        var now = time.GetUtcNow();
        await shelf.AddAsync(new GuidanceVersion { Document = file.Name, Version = version, Content = file.Content, Source = file.IsSample ? FromSample : ByFile, By = ByFile, At = now }, document.Clauses, cancel);
        if (published is { PublishedBy: not (null or ByFile) })
        {
            _notices[file.Name] = new GuidanceNotice(file.Name, "The file differs from what was published in the browser.");
            Differs(log, file.Name);
            return;
        }

        await shelf.PublishAsync(file.Name, version, ByFile, now, cancel);
        _notices.TryRemove(file.Name, out _);
        Published(log, file.Name, version);
    }
}

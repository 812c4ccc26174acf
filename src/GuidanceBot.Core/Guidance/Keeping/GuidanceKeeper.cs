using System.Collections.Concurrent;
using GuidanceBot.Core.Rulings;

namespace GuidanceBot.Core.Guidance.Keeping;

/// <summary>What a lead does with the guidance: brings a text, publishes it, throws it away, goes back. Who may is decided by whoever calls.</summary>
public sealed class GuidanceKeeper(IGuidanceShelf shelf, IGuidanceLibrary library, GuidanceImport import, IReadOnlyList<IDocumentReader> readers, TimeProvider time)
{
    /// <summary>Longest name of a document.</summary>
    public const int MaxName = 120;

    /// <summary>What two people at once are told: one of them published, the other looks again.</summary>
    public const string SomebodyElse = "Somebody else changed what is in force since you opened this page. Nothing of yours was published: look at the difference again, please.";

    /// <summary>Texts and sets that are held ready while somebody looks at them: a page is looked at again every other second.</summary>
    private const int MostHeld = 8;

    private readonly ConcurrentDictionary<string, GuidanceDocument> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, GuidanceSet> _sets = new(StringComparer.Ordinal);

    /// <summary>Keeps a file as a draft of a document; without a name the file's own is the document's.</summary>
    public async ValueTask<Brought> BringAsync(string? document, string fileName, ReadOnlyMemory<byte> content, string by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var file = Path.GetFileName(fileName.Replace('\\', '/')).Trim();
        var name = document ?? file;
        if (name.Length is 0 or > MaxName || file.Length is 0 or > MaxName || name.Any(char.IsControl) || file.Any(char.IsControl) || RulingDocument.Is(name) || RulingDocument.Is(file))
        {
            return Brought.Refused($"Give the file a name of 1 to {MaxName} characters, such as social-media.docx.");
        }

        if (content.Length > GuidanceLimits.MaxBytes)
        {
            return Brought.Refused($"{file} has more than {GuidanceLimits.MaxBytes / 1024 / 1024} MB. Save it without pictures, or cut it into parts.");
        }

        if (content.Length == 0)
        {
            return Brought.Refused($"{file} is empty.");
        }

        GuidanceDocument read;
        try
        {
            // Under the file's own name: that is the one its bringer knows in a sentence about it.
            read = GuidanceLibrary.Read(readers, file, content) with { Name = name };
        }
        catch (UnreadableGuidanceException e)
        {
            return Brought.Refused(e.Message);
        }

        if (read.Clauses.Count == 0)
        {
            return Brought.Refused($"{file}: I found no sentence in it that I could quote.");
        }

        if (library.Current.Documents.Any(d => d.Name == name && d.Version == read.Version))
        {
            return Brought.Refused($"{file} is the text that is in force already.");
        }

        await shelf.AddAsync(
            new GuidanceVersion { Document = name, FileName = file == name ? null : file, Version = read.Version, Content = content, Source = GuidanceImport.FromBrowser, By = by, At = time.GetUtcNow() }, read.Clauses, cancel);
        return new Brought(name, read.Version, null);
    }

    /// <summary>Puts a version in force in the place of the one that was seen there. The sentence that says why not; null: it is in force.</summary>
    public async ValueTask<string?> PublishAsync(string document, string version, string? inForce, string by, CancellationToken cancel)
    {
        if (await shelf.FindAsync(document, version, cancel) is not { } kept || RulingDocument.Is(document))
        {
            return "That text isn’t kept any more. Somebody may have thrown it away.";
        }

        var step = kept.PublishedAt is null ? GuidanceStep.Published : GuidanceStep.RolledBack;
        if (!await shelf.ReplaceAsync(document, version, inForce, step, by, time.GetUtcNow(), cancel))
        {
            return SomebodyElse;
        }

        await LookAsync(cancel);
        return null;
    }

    /// <summary>Throws a draft away. False where it is none.</summary>
    public ValueTask<bool> DiscardAsync(string document, string version, string by, CancellationToken cancel) => shelf.DiscardAsync(document, version, by, time.GetUtcNow(), cancel);

    /// <summary>Takes a document out of force that was brought in the browser; one that comes from a file goes with its file. The sentence that says why not.</summary>
    public async ValueTask<string?> RetireAsync(string document, string inForce, string by, CancellationToken cancel)
    {
        var published = (await shelf.PublishedAsync(cancel)).FirstOrDefault(v => v.Document == document);
        if (published is null || published.Version != inForce)
        {
            return SomebodyElse;
        }

        if (published.Source != GuidanceImport.FromBrowser || RulingDocument.Is(document))
        {
            return "This text comes from a file: take the file away, and it is out of force.";
        }

        await shelf.RetireAsync(document, by, time.GetUtcNow(), cancel);
        await LookAsync(cancel);
        return null;
    }

    /// <summary>A kept version, read; null where there is none.</summary>
    public async ValueTask<GuidanceDocument?> ReadAsync(string document, string version, CancellationToken cancel)
    {
        var key = document + "\n" + version;
        if (_texts.TryGetValue(key, out var held))
        {
            return held;
        }

        if (RulingDocument.Is(document) || await shelf.FindAsync(document, version, cancel) is not { } kept)
        {
            return null;
        }

        return Hold(_texts, key, GuidanceLibrary.Read(readers, kept));
    }

    /// <summary>The guidance as it would be with this text in force.</summary>
    public async ValueTask<GuidanceSet> WithAsync(GuidanceDocument text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        var samples = (await shelf.PublishedAsync(cancel)).Where(v => v.Source == GuidanceImport.FromSample).Select(v => v.Document).ToHashSet(StringComparer.Ordinal);
        var now = library.Current.Documents;
        var others = now.Where(d => d.Name == text.Name || !samples.Contains(d.Name)).ToList();
        var at = others.FindIndex(d => d.Name == text.Name);
        if (at < 0)
        {
            return SetOf([text, .. others]);
        }

        others[at] = text;
        return SetOf(others);
    }

    /// <summary>The guidance as it was before the document was last published: what people were told from. Null where it was never published here.</summary>
    public async ValueTask<GuidanceSet?> BeforeAsync(string document, CancellationToken cancel)
    {
        var steps = (await shelf.MovesAsync(document, cancel)).Where(m => m.Step is GuidanceStep.Published or GuidanceStep.RolledBack or GuidanceStep.Retired).Take(2).ToList();
        if (steps.Count == 0 || steps[0].Step == GuidanceStep.Retired)
        {
            return null;
        }

        var before = steps is [_, { Step: not GuidanceStep.Retired, Version: { } version }] ? await ReadAsync(document, version, cancel) : null;
        var others = library.Current.Documents.Where(d => d.Name != document).ToList();
        return SetOf(before is null ? others : [.. library.Current.Documents.Select(d => d.Name == document ? before : d)]);
    }

    private GuidanceSet SetOf(IReadOnlyList<GuidanceDocument> documents)
    {
        var key = string.Join('\n', documents.Select(d => d.Name + " " + d.Version));
        return _sets.TryGetValue(key, out var held) ? held : Hold(_sets, key, new GuidanceSet(documents));
    }

    private static T Hold<T>(ConcurrentDictionary<string, T> held, string key, T value)
    {
        if (held.Count >= MostHeld)
        {
            held.Clear();
        }

        return held.GetOrAdd(key, value);
    }

    /// <summary>Takes up at once what was published: the next question is answered from it.</summary>
    private async ValueTask LookAsync(CancellationToken cancel)
    {
        await import.LookAsync(cancel);
        await library.ReloadAsync(cancel);
    }
}

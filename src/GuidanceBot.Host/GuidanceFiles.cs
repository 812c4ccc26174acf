using GuidanceBot.Core.Guidance;
using GuidanceBot.Host.Settings;

namespace GuidanceBot.Host;

/// <summary>The organisation's files; the embedded sample where none are configured.</summary>
public sealed partial class GuidanceFiles(GuidanceOptions options, ILogger<GuidanceFiles> log) : IGuidanceSource
{
    private static readonly string[] Extensions = [".md", ".markdown", ".docx", ".pdf", ".html", ".htm", ".yaml", ".yml"];

    private IReadOnlyList<GuidanceFile> _last = [];
    private string _stamp = "";

    /// <summary>The document that ships with the program.</summary>
    public static GuidanceFile Sample()
    {
        using var stream = typeof(GuidanceFiles).Assembly.GetManifestResourceStream("guidance.md") ?? throw new InvalidOperationException("The sample guidance is not embedded.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new GuidanceFile("guidance.md", bytes.ToArray(), IsSample: true);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<GuidanceFile>> ReadAsync(CancellationToken cancel)
    {
        if (options.Paths.Count == 0)
        {
            return _last = _last.Count > 0 ? _last : [Sample()];
        }

        var paths = Paths(options.Paths);
        var stamp = string.Join('\n', paths.Select(p => $"{p} {File.GetLastWriteTimeUtc(p).Ticks} {new FileInfo(p).Length}"));
        if (stamp == _stamp)
        {
            return _last;
        }

        var files = new List<GuidanceFile>(paths.Count);
        foreach (var path in paths)
        {
            if (new FileInfo(path).Length > GuidanceLimits.MaxBytes)
            {
                TooLarge(log, Path.GetFileName(path));
                continue;
            }

            files.Add(new GuidanceFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancel)));
        }

        _stamp = stamp;
        return _last = files;
    }

    /// <summary>The guidance files under the paths: hidden ones left out, in the order of their names.</summary>
    public static IReadOnlyList<string> Paths(IReadOnlyList<string> paths) =>
        [.. paths.SelectMany(p => Directory.Exists(p) ? Directory.EnumerateFiles(p, "*", SearchOption.AllDirectories).Where(Takes).Order(StringComparer.Ordinal) : (IEnumerable<string>)[p])];

    private static bool Takes(string path) => Path.GetFileName(path)[0] != '.' && Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    [LoggerMessage(Level = LogLevel.Error, Message = "{File} is larger than 20 MB and is left out")]
    private static partial void TooLarge(ILogger log, string file);
}

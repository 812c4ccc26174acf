using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Documents;

/// <summary>
/// Reads a file, or a folder with all below it, in the order of the names. Hidden files and folders are passed over, and Word's lock
/// files (<c>~$</c>); links to folders are not followed, links to files are. At most 1,000 files.
/// </summary>
public sealed class GuidanceFolder
{
    private const int MaxFiles = 1_000;
    private const int MaxDepth = 16;

    private readonly IReadOnlyList<IDocumentReader> readers;

    /// <summary>Reads with these readers; the first that takes a name reads it.</summary>
    public GuidanceFolder(IReadOnlyList<IDocumentReader> readers)
    {
        ArgumentNullException.ThrowIfNull(readers);
        this.readers = readers;
    }

    /// <summary>Reads every format that the program knows.</summary>
    public static GuidanceFolder Default { get; } = new(DocumentReaders.All);

    /// <summary>The documents of a file or folder. Each document is named as its file is inside the folder, with <c>/</c> between.</summary>
    /// <exception cref="UnreadableGuidanceException">There is nothing at the path, or too much.</exception>
    public FolderReading Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var files = FilesAt(path);
        var documents = new List<GuidanceDocument>();
        var problems = new List<FileProblem>();
        foreach (var (name, file) in files)
        {
            if (readers.FirstOrDefault(r => r.Reads(name)) is not { } reader)
            {
                problems.Add(new FileProblem(name, $"{name} is of a type that isn't read; guidance may be Markdown, plain text, Word (.docx), PDF or HTML."));
                continue;
            }

            try
            {
                documents.Add(reader.Read(name, Content(name, file)));
            }
            catch (UnreadableGuidanceException unreadable)
            {
                problems.Add(new FileProblem(name, unreadable.Message));
            }
        }

        return new FolderReading(documents, problems);
    }

    private static List<(string Name, string Path)> FilesAt(string path)
    {
        if (File.Exists(path))
        {
            return [(Path.GetFileName(path), path)];
        }

        if (!Directory.Exists(path))
        {
            throw new UnreadableGuidanceException($"There is no file or folder {path}.");
        }

        var found = new List<(string Name, string Path)>();
        Collect(path, "", 0, found);
        found.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return found;
    }

    private static void Collect(string folder, string prefix, int depth, List<(string Name, string Path)> found)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(file);
            if (IsHidden(name))
            {
                continue;
            }

            if (found.Count == MaxFiles)
            {
                throw new UnreadableGuidanceException($"The folder holds more than {MaxFiles:N0} files; point at the guidance alone.");
            }

            found.Add((prefix + name, file));
        }

        foreach (var inner in Directory.EnumerateDirectories(folder).Where(d => depth < MaxDepth && !IsHidden(Path.GetFileName(d)) && new DirectoryInfo(d).LinkTarget is null))
        {
            Collect(inner, prefix + Path.GetFileName(inner) + "/", depth + 1, found);
        }
    }

    private static bool IsHidden(string name) => name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal);

    private static byte[] Content(string name, string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            GuidanceText.CheckSize(name, stream.Length);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableGuidanceException($"{name} can't be opened: {broken.Message}", broken);
        }
    }
}

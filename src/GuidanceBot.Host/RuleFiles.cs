using GuidanceBot.Core.Drafts.Rules.Books;
using GuidanceBot.Host.Settings;

namespace GuidanceBot.Host;

/// <summary>The organisation's own rules, read once at the start.</summary>
internal static class RuleFiles
{
    private static readonly string[] s_extensions = [".yml", ".yaml"];

    /// <summary>The rules that come with the program, switched, retuned and added to by these files.</summary>
    /// <exception cref="SettingsException">A file isn't there, or something in it can't be used; the message says file, line and reason.</exception>
    public static RuleBook Read(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
        {
            return RuleBook.Shipped;
        }

        var (book, problems) = RuleBook.With([.. paths.SelectMany(FilesOf).Select(f => new RuleFile(Path.GetFileName(f), ReadText(f)))]);
        return book ?? throw new SettingsException("Drafts:Rules: " + problems[0] + (problems.Count > 1 ? $" (and {problems.Count - 1} more: {string.Join(", ", problems.Skip(1).Select(p => $"{p.File}:{p.Line}"))})" : ""));
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path).Where(f => s_extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);
        }

        return File.Exists(path) ? [path] : throw new SettingsException($"Drafts:Rules names {path}, which isn’t there.");
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"Drafts:Rules: {path} can’t be read.", e);
        }
    }
}

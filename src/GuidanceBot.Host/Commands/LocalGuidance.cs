using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents;
using GuidanceBot.Host.Settings;

namespace GuidanceBot.Host.Commands;

/// <summary>Guidance for a command: the files given, else those configured, else the sample. No database.</summary>
internal static class LocalGuidance
{
    /// <summary>Reads it.</summary>
    /// <exception cref="UnreadableGuidanceException">A file can't be read.</exception>
    public static GuidanceSet Read(IReadOnlyList<string> given, BotSettings settings)
    {
        given = given.Count == 0 ? [.. settings.Guidance.Paths] : given;
        if (given.Count == 0)
        {
            var sample = GuidanceFiles.Sample();
            return new GuidanceSet([GuidanceLibrary.Read(DocumentReaders.All, sample.Name, sample.Content)], isSample: true);
        }

        foreach (var path in given.Where(p => !File.Exists(p) && !Directory.Exists(p)))
        {
            throw new UnreadableGuidanceException($"{path}: there is no such file or folder.");
        }

        var paths = GuidanceFiles.Paths(given);
        return paths.Count == 0
            ? throw new UnreadableGuidanceException($"{given[0]}: there is no Markdown, Word, PDF or HTML file in it.")
            : new GuidanceSet([.. paths.Select(p => GuidanceLibrary.Read(DocumentReaders.All, Path.GetFileName(p), File.ReadAllBytes(p)))]);
    }
}

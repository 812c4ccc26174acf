using GuidanceBot.TestKit;

namespace GuidanceBot.HouseRules.Tests;

/// <summary>A source file of the project, read once.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] Generated = ["/obj/", "/bin/", "/artifacts/", "/Sqlite/", "/Postgres/"];

    /// <summary>Every C# and Razor file under src, migrations left out.</summary>
    public static IReadOnlyList<SourceFile> Src { get; } = Read("src");

    /// <summary>Every C# file under tests.</summary>
    public static IReadOnlyList<SourceFile> Tests { get; } = Read("tests");

    public int Lines => Text.AsSpan().Count('\n');

    public string Project => Path.Split('/')[1];

    public string Name => System.IO.Path.GetFileName(Path);

    private static List<SourceFile> Read(string folder)
    {
        var root = System.IO.Path.Combine(Repository.Root, folder);
        return [.. Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Select(f => f.Replace('\\', '/'))
            .Where(f => !Array.Exists(Generated, f.Contains))
            .Select(f => new SourceFile(System.IO.Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'), File.ReadAllText(f)))];
    }
}

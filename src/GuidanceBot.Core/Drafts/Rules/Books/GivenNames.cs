namespace GuidanceBot.Core.Drafts.Rules.Books;

/// <summary>Common given names of many languages: a capital at the start of a sentence may be one.</summary>
static class GivenNames
{
    public static IReadOnlyList<string> All { get; } = Load();

    /// <summary>The same to look one up; in small letters.</summary>
    public static HashSet<string> Known { get; } = [.. All];

    static List<string> Load()
    {
        using var stream = typeof(GivenNames).Assembly.GetManifestResourceStream("drafts/names.txt")!;
        using var reader = new StreamReader(stream);
        var names = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                names.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return names;
    }
}

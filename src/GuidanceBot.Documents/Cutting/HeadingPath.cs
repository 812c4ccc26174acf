namespace GuidanceBot.Documents.Cutting;

/// <summary>The headings above the place that is being read.</summary>
internal sealed class HeadingPath
{
    private readonly List<(string Text, bool Pseudo)> levels = [];

    /// <summary>The path as it is cited, empty levels left out.</summary>
    public string Section => string.Join(" > ", levels.Where(l => l.Text.Length > 0).Select(l => l.Text));

    /// <summary>The nearest heading, empty where there is none.</summary>
    public string Nearest => levels.LastOrDefault(l => l.Text.Length > 0).Text ?? "";

    /// <summary>Goes under a heading. A heading drops what stood at its level and below; a pseudo-heading drops only the one before it.</summary>
    public void Enter(string text, int? level)
    {
        if (level is not { } depth)
        {
            levels.RemoveAll(l => l.Pseudo);
            levels.Add((text, true));
            return;
        }

        if (levels.Count >= depth)
        {
            levels.RemoveRange(depth - 1, levels.Count - depth + 1);
        }

        while (levels.Count < depth - 1)
        {
            levels.Add(("", false));
        }

        levels.Add((text, false));
    }
}

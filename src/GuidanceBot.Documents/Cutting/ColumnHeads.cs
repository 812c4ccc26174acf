namespace GuidanceBot.Documents.Cutting;

/// <summary>What column heads look like where a file doesn't mark them.</summary>
internal static class ColumnHeads
{
    /// <summary>A few words without the end of a sentence. An empty head is one too: the corner of a table.</summary>
    public static bool Fits(string cell) => cell.Length <= 60 && cell.Count(c => c == ' ') <= 5 && cell.TrimEnd() is not [.., '.' or ';' or '!'] && !cell.Any(char.IsDigit);
}

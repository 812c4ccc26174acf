using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Questions.Finding;

/// <summary>How much of a question a statement says in the same words.</summary>
internal static class SharedWords
{
    private const int StemLength = 5;

    /// <summary>The share of the question's words that tell which the statement has too, 0 to 1; 0 where fewer than two tell.</summary>
    public static double Of(string question, string statement)
    {
        var asked = Telling(question);
        return asked.Count < 2 ? 0 : (double)asked.Intersect(Telling(statement), StringComparer.Ordinal).Count() / asked.Count;
    }

    private static HashSet<string> Telling(string text) =>
        [.. text.ToLowerInvariant().Split((char[])[' ', ',', '.', ';', ':', '?', '!', '(', ')', '/', '"', '“', '”', '-', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length > 2 && !FunctionWords.English.Contains(w))
            .Select(w => w.Length > StemLength ? w[..StemLength] : w)];
}

using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Evaluation;

/// <summary>The document that a case names.</summary>
internal static class NamedDocument
{
    /// <summary>That document alone, by its name with or without the ending; all of them where none is named.</summary>
    /// <exception cref="InvalidDataException">It isn't there.</exception>
    public static GuidanceSet In(GuidanceSet guidance, string? name)
    {
        if (name is null || (guidance.Documents.Count == 1 && Is(guidance.Documents[0], name)))
        {
            return guidance;
        }

        var document = guidance.Documents.FirstOrDefault(d => Is(d, name))
            ?? throw new InvalidDataException($"The cases name the document {name}, which isn't among those given.");
        return new GuidanceSet([document], guidance.IsSample);
    }

    private static bool Is(GuidanceDocument document, string name) =>
        string.Equals(document.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(Path.GetFileNameWithoutExtension(document.Name), name, StringComparison.OrdinalIgnoreCase);
}

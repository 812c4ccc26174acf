using GuidanceBot.Core.Guidance;

namespace GuidanceBot.Core.Rulings;

/// <summary>Whether a decision is about something like a text: by the words that its question shares with it.</summary>
internal static class Likeness
{
    /// <summary>Fewest words that they share.</summary>
    public const int Fewest = 2;

    /// <summary>The words of a text, as far as it is read.</summary>
    public static HashSet<string> WordsOf(string text) => EnglishWords.Of(text.Length > ClauseIndex.MaxQueryLength ? text[..ClauseIndex.MaxQueryLength] : text).ToHashSet(StringComparer.Ordinal);

    /// <summary>How many words a question shares with a text.</summary>
    public static int Shared(HashSet<string> words, string question) => EnglishWords.Of(question).Distinct(StringComparer.Ordinal).Count(words.Contains);
}

namespace GuidanceBot.Core.Text;

/// <summary>Looks for words as words: "Kidney Week" is not in "kidney weekly".</summary>
public static class WholeWords
{
    /// <summary>True where the text has these words in a row, in any case, not as a part of longer words.</summary>
    public static bool Contain(string text, string words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(words);
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Globalization;

namespace GuidanceBot.Chat.Slack.Formatting;

/// <summary>Keeps texts inside Slack's limits, and says so where something is left out.</summary>
internal static class Cut
{
    /// <summary>A short text, cut with an ellipsis where it must be; never inside a character that people see as one.</summary>
    public static string Short(string text, int most) => text.Length <= most ? text : Beginning(text, most - 1) + "…";

    /// <summary>A long text; what is left out is said in words.</summary>
    public static string Long(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var note = Note(text.Length);
        return Beginning(text, Math.Max(0, most - note.Length)) + note;
    }

    /// <summary>The sentence that stands where a text was cut.</summary>
    public static string Note(int length) => string.Create(CultureInfo.InvariantCulture, $"… [cut here: the whole text has {length:N0} characters]");

    /// <summary>The first characters, at most so many UTF-16 units.</summary>
    public static string Beginning(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        // Back over half pairs, joiners and marks, so that the cut falls between characters.
        var end = Math.Max(0, most);
        while (end > 0 && end > most - 40 && (char.IsLowSurrogate(text[end]) || text[end] is '\u200d' or '\ufe0f' || text[end - 1] == '\u200d' || CharUnicodeInfo.GetUnicodeCategory(text, end) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark))
        {
            end--;
        }

        return text[..end];
    }
}

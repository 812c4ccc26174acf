namespace GuidanceBot.Core.Guidance.Lint;

/// <summary>Cuts a sentence for a message, at a word.</summary>
internal static class Shorten
{
    public static string To(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', length);
        return text[..(cut > length / 2 ? cut : length)].TrimEnd(',', ';', ':', '.') + " ...";
    }
}

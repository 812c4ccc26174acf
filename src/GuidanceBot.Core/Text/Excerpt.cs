using System.Globalization;

namespace GuidanceBot.Core.Text;

/// <summary>The beginning of a text, for places with little room.</summary>
public static class Excerpt
{
    /// <summary>At most so many UTF-16 units on one line, cut between words and never inside a character that people see as one.</summary>
    public static string Of(string text, int max = 60)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= max)
        {
            return line;
        }

        var end = 0;
        while (end < max - 1)
        {
            var next = end + StringInfo.GetNextTextElementLength(line, end);
            if (next > max - 1)
            {
                break;
            }

            end = next;
        }

        var space = line.LastIndexOf(' ', Math.Max(0, end - 1));
        return line[..(space > max / 3 ? space : end)].TrimEnd() + "…";
    }
}

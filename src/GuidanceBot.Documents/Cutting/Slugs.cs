using System.Globalization;
using System.Text;

namespace GuidanceBot.Documents.Cutting;

/// <summary>Anchors of headings as GitHub and most site builders make them: lower case, spaces to hyphens, the second of a name gets <c>-1</c>.</summary>
internal sealed class Slugs
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>The anchor of the next heading; null where nothing of its text is left.</summary>
    public string? Next(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var c in heading.Trim())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c == ' ')
            {
                slug.Append('-');
            }
        }

        if (slug.Length == 0)
        {
            return null;
        }

        var name = slug.ToString();
        var before = seen.GetValueOrDefault(name, -1) + 1;
        seen[name] = before;
        return before == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{before}");
    }
}

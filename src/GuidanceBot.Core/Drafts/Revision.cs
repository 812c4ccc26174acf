using System.Text;

namespace GuidanceBot.Core.Drafts;

/// <summary>The draft with the replacements that need no thought.</summary>
static class Revision
{
    public static string Apply(string text, IReadOnlyList<Finding> findings)
    {
        var changes = findings.Where(f => f is { In: "text", Replacement: not null, Start: not null }).OrderBy(f => f.Start).ToList();
        if (changes.Count == 0)
        {
            return text;
        }

        var revised = new StringBuilder(text.Length);
        var at = 0;
        foreach (var change in changes)
        {
            if (change.Start < at || change.End > text.Length)
            {
                continue;
            }

            revised.Append(text, at, change.Start!.Value - at).Append(change.Replacement);
            at = change.End!.Value;
        }

        return revised.Append(text, at, text.Length - at).ToString();
    }
}

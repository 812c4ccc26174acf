using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts;

/// <summary>The draft with the replacements that need no thought.</summary>
static class Revision
{
    const int MostChanges = 500;

    public static string Apply(string text, IReadOnlyList<Finding> findings)
    {
        var changes = findings.Where(f => f is { In: "text", Replacement: not null, Start: not null }).OrderByDescending(f => f.Start).Take(MostChanges).ToList();
        if (changes.Count == 0)
        {
            return text;
        }

        var revised = text;
        var before = text.Length;
        foreach (var change in changes)
        {
            if (change.End <= Math.Min(before, revised.Length))
            {
                revised = Spacing.Replace(revised, new TextSpan(change.Start!.Value, change.End!.Value), change.Replacement!);
                before = change.Start.Value;
            }
        }

        return revised;
    }
}

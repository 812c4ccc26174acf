using System.Text.RegularExpressions;

namespace GuidanceBot.Core.Drafts;

/// <summary>What a draft is about where that changes what is asked.</summary>
public static partial class DraftSubjects
{
    /// <summary>True where it is about care, or comes with a picture: then the one thing that rules can't see is asked.</summary>
    public static bool AboutCare(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Media.Count > 0 || Care().IsMatch(draft.Text.Length > 5000 ? draft.Text[..5000] : draft.Text);
    }

    [GeneratedRegex(@"\b(?:patients?|wards?|clinics?|theatre|surgery|operations?|nurs\w+|carers?|care|births?|babies|baby|physios?|therap\w+|treat\w*|recover\w*|diagnos\w+|hospital)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Care();
}

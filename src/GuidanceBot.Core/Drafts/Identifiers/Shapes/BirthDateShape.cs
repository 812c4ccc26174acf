namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>A whole date behind "DOB", "date of birth" or "D.O.B".</summary>
sealed class BirthDateShape : IIdentifierShape
{
    static readonly string[] s_cues = ["dob", "d.o.b", "date of birth", "birth date", "birthdate", "d o b"];

    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        for (var i = 0; i < text.Groups.Count; i++)
        {
            if (Dates.TryRead(text, i, out var start, out var end) && HasCue(text.Text.AsSpan(Math.Max(0, start - 24), start - Math.Max(0, start - 24))))
            {
                found.Add(new IdentifierMatch("birth_date", start, end, 0.95));
            }
        }
    }

    static bool HasCue(ReadOnlySpan<char> before)
    {
        foreach (var cue in s_cues)
        {
            var at = before.LastIndexOf(cue);
            if (at >= 0 && (at == 0 || !char.IsLetterOrDigit(before[at - 1])))
            {
                return true;
            }
        }

        return false;
    }
}

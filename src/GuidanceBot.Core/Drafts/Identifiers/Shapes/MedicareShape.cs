namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>Medicare beneficiary identifier: eleven places of digits and letters (never S, L, O, I, B, Z), hyphens after the fourth and seventh. Source: CMS.</summary>
sealed class MedicareShape : IIdentifierShape
{
    /// <summary>d: 1-9 first; n: digit; a: letter; x: either.</summary>
    const string Pattern = "daxnaxnaann";

    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        foreach (var code in text.Codes)
        {
            var written = text.Text.AsSpan(code.Start, code.Length);
            var hyphens = written.Length == 13 && written[4] == '-' && written[8] == '-';
            if ((hyphens || written.Length == 11) && Fits(written, hyphens))
            {
                found.Add(new IdentifierMatch("mbi", code.Start, code.End, hyphens ? 0.9 : 0.6));
            }
        }
    }

    static bool Fits(ReadOnlySpan<char> written, bool hyphens)
    {
        for (int i = 0, at = 0; i < Pattern.Length; i++, at++)
        {
            at += hyphens && i is 4 or 7 ? 1 : 0;
            var c = written[at];
            var letter = char.IsAsciiLetter(c) && c is not ('s' or 'l' or 'o' or 'i' or 'b' or 'z');
            var fits = Pattern[i] switch
            {
                'd' => c is >= '1' and <= '9',
                'n' => char.IsAsciiDigit(c),
                'a' => letter,
                _ => letter || char.IsAsciiDigit(c),
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}

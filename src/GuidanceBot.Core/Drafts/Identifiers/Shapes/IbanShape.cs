namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>International bank account number: country, two check digits, up to thirty places, in one or in groups of four; remainder 97 (ISO 13616).</summary>
sealed class IbanShape : IIdentifierShape
{
    const int Shortest = 15;
    const int Longest = 34;

    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        var past = 0;
        foreach (var code in text.Codes)
        {
            if (code.Start < past || code.Length < 4 || !char.IsAsciiLetter(text.Text[code.Start]) || !char.IsAsciiLetter(text.Text[code.Start + 1])
                || !char.IsAsciiDigit(text.Text[code.Start + 2]) || !char.IsAsciiDigit(text.Text[code.Start + 3]))
            {
                continue;
            }

            var end = LongestFit(text.Text, code.Start);
            if (end > 0)
            {
                found.Add(new IdentifierMatch("iban", code.Start, end, 0.95));
                past = end;
            }
        }
    }

    /// <summary>The furthest end of a place group at which the check digits hold.</summary>
    static int LongestFit(string text, int start)
    {
        Span<char> places = stackalloc char[Longest];
        var length = 0;
        var best = 0;
        for (var i = start; i < text.Length && length < Longest; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                places[length++] = text[i];
                var ends = i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]);
                if (ends && length >= Shortest && Checksums.Mod97(places[..length]))
                {
                    best = i + 1;
                }
            }
            else if (text[i] is not (' ' or '-') || length % 4 != 0)
            {
                break;
            }
        }

        return best;
    }
}

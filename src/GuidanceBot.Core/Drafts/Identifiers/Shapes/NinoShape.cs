namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>National Insurance number: two letters, six digits, A to D, spaces where people put them. Source: HMRC NIM39110.</summary>
sealed class NinoShape : IIdentifierShape
{
    const string NeverFirst = "dfiquv";
    const string NeverSecond = "dfioquv";

    static readonly string[] s_never = ["bg", "gb", "nk", "kn", "tn", "nt", "zz"];

    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        Span<char> code = stackalloc char[9];
        foreach (var group in text.Groups)
        {
            var letters = group.Start > 0 && text.Text[group.Start - 1] == ' ' ? group.Start - 3 : group.Start - 2;
            if (letters < 0 || (letters > 0 && char.IsLetterOrDigit(text.Text[letters - 1])))
            {
                continue;
            }

            var end = Read(text.Text, letters, code);
            if (end > 0 && Fits(code))
            {
                found.Add(new IdentifierMatch("nino", letters, end, end - letters > 9 ? 0.85 : 0.75));
            }
        }
    }

    static int Read(string text, int at, Span<char> code)
    {
        var length = 0;
        var i = at;
        while (i < text.Length && length < code.Length)
        {
            if (text[i] == ' ')
            {
                if (length is not (2 or 4 or 6 or 8))
                {
                    return 0;
                }
            }
            else if (char.IsAsciiLetterOrDigit(text[i]))
            {
                code[length++] = text[i];
            }
            else
            {
                return 0;
            }

            i++;
        }

        return length == code.Length && (i == text.Length || !char.IsLetterOrDigit(text[i])) ? i : 0;
    }

    static bool Fits(ReadOnlySpan<char> code)
        => char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]) && code[2..8].IndexOfAnyExceptInRange('0', '9') < 0 && code[8] is >= 'a' and <= 'd'
            && !NeverFirst.Contains(code[0]) && !NeverSecond.Contains(code[1]) && Array.IndexOf(s_never, code[..2].ToString()) < 0;
}

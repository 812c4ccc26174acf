namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>A code with digits behind the words for a record, a policy or an account: <c>MRN: #SF-998877</c>, <c>insurance plan ID HL-987654</c>.</summary>
sealed class RecordNumberShape(IdentifierBook book) : IIdentifierShape
{
    const int Shortest = 4;
    const int Longest = 24;
    const int MostFillers = 4;
    const int FewestOfMixed = 5;

    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        foreach (var code in text.Codes)
        {
            var written = text.Text.AsSpan(code.Start, code.Length);
            if (code.Length is < Shortest or > Longest || CountDigits(written) < 3 || (code.Length == 4 && written[0] is '1' or '2' && CountDigits(written) == 4) || IsOrdinal(written))
            {
                continue;
            }

            if (Cue(text.Text, code.Start, written) is { } kind)
            {
                var start = code.Start > 0 && text.Text[code.Start - 1] == '#' ? code.Start - 1 : code.Start;
                found.Add(new IdentifierMatch(kind, start, code.End, 0.9));
            }
        }
    }

    string? Cue(string text, int start, ReadOnlySpan<char> written)
    {
        var mixed = CountDigits(written) >= FewestOfMixed && written.ContainsAnyInRange('a', 'z');
        var numbered = start > 0 && text[start - 1] == '#';
        var words = new Surroundings(text, start, start).Before;
        var at = start;
        for (var i = 0; i < Math.Min(words.Count, MostFillers + 1); i++)
        {
            var word = words[i].TrimEnd('\'');
            at = text.LastIndexOf(words[i], at - 1, StringComparison.Ordinal);
            numbered |= at >= 0 && text.AsSpan(at, start - at).Contains('#');
            if (book.RecordWords.TryGetValue(word, out var kind))
            {
                return kind;
            }

            // "insurance: HPB-654321" needs no more words; "study NCT01234567" is a public register's.
            if (book.RecordWordsWithNumber.TryGetValue(word, out kind) && (numbered || (mixed && kind is not "study_number")))
            {
                return kind;
            }

            if (book.NumberWords.Contains(word))
            {
                numbered = true;
            }
            else if (!book.FillerWords.Contains(word))
            {
                return null;
            }
        }

        return null;
    }

    static int CountDigits(ReadOnlySpan<char> written)
    {
        var digits = 0;
        foreach (var c in written)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }

    static bool IsOrdinal(ReadOnlySpan<char> written) => written[^2..] is "th" or "st" or "nd" or "rd" or "pm" or "am" or "mg" or "ml" or "kg";
}

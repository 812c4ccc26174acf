using System.Globalization;

namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>Passports, driving licences and number plates of the United Kingdom and the United States, by their places. Weak shapes: only a word beside them makes them a finding.</summary>
sealed class DocumentShape : IIdentifierShape
{
    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        foreach (var code in text.Codes)
        {
            var written = text.Text.AsSpan(code.Start, code.Length);
            if (written.Length == 9 && Letters(written, 2) && Digits(written[2..]))
            {
                found.Add(new IdentifierMatch("uk_passport", code.Start, code.End, 0.2));
            }
            else if (written.Length == 9 && Digits(written[1..]) && char.IsAsciiLetterOrDigit(written[0]))
            {
                found.Add(new IdentifierMatch("us_passport", code.Start, code.End, 0.1));
                if (char.IsAsciiLetter(written[0]))
                {
                    found.Add(new IdentifierMatch("us_driver_licence", code.Start, code.End, 0.2));
                }
            }
            else if (written.Length == 16 && IsDrivingLicence(written))
            {
                found.Add(new IdentifierMatch("uk_driving_licence", code.Start, code.End, 0.6));
            }
        }
    }

    static bool Letters(ReadOnlySpan<char> written, int count) => written[..count].IndexOfAnyExceptInRange('a', 'z') < 0;

    static bool Digits(ReadOnlySpan<char> written) => written.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>DVLA: five places of the surname (padded with 9), decade, month (plus 50 for women), day, year, two initials (padded with 9), three places.</summary>
    static bool IsDrivingLicence(ReadOnlySpan<char> written)
    {
        var pad = written[..5].IndexOf('9');
        var name = pad < 0 ? written[..5] : written[..pad];
        if (name.IsEmpty || name.IndexOfAnyExceptInRange('a', 'z') >= 0 || (pad >= 0 && written[pad..5].IndexOfAnyExcept('9') >= 0) || !Digits(written[5..11]))
        {
            return false;
        }

        var month = int.Parse(written[6..8], CultureInfo.InvariantCulture) % 50;
        var tens = written[6] - '0';
        var day = int.Parse(written[8..10], CultureInfo.InvariantCulture);
        return tens is 0 or 1 or 5 or 6 && month is >= 1 and <= 12 && day is >= 1 and <= 31
            && IsInitial(written[11]) && IsInitial(written[12]) && char.IsAsciiLetterOrDigit(written[13]) && Letters(written[14..], 2);
    }

    static bool IsInitial(char c) => char.IsAsciiLetter(c) || c == '9';
}

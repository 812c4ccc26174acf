namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>Check digits. None of them proves anything alone: one number in eleven passes the first by chance.</summary>
static class Checksums
{
    /// <summary>NHS, CHI and H&amp;C numbers: weights 10 to 2, remainder from 11, 11 is 0, 10 is never issued (NHS Data Dictionary).</summary>
    public static bool Mod11(ReadOnlySpan<char> ten)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            sum += (ten[i] - '0') * (10 - i);
        }

        var check = 11 - (sum % 11);
        return check != 10 && (check == 11 ? 0 : check) == ten[9] - '0';
    }

    /// <summary>Cards and American provider numbers (ISO/IEC 7812-1).</summary>
    public static bool Luhn(ReadOnlySpan<char> digits, int start = 0)
    {
        var sum = start;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            var digit = digits[i] - '0';
            if ((digits.Length - i) % 2 == 0)
            {
                digit *= 2;
                digit = digit > 9 ? digit - 9 : digit;
            }

            sum += digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>Bank account numbers (ISO 13616): the country and check digits behind the rest, letters as 10 to 35, remainder 1.</summary>
    public static bool Mod97(ReadOnlySpan<char> iban)
    {
        var remainder = 0;
        for (var i = 0; i < iban.Length; i++)
        {
            var c = iban[(i + 4) % iban.Length];
            var value = char.IsAsciiDigit(c) ? c - '0' : char.ToLowerInvariant(c) - 'a' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder == 1;
    }
}

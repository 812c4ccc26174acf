using PhoneNumbers;

namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>
/// Telephone numbers as people write them: national ones of the given regions, and any with its country code. Google's libphonenumber decides whether a
/// candidate can be dialled; it is asked only about groups of digits that look like a number already.
/// </summary>
/// <param name="regions">Regions as ISO 3166 codes them: the United Kingdom is <c>GB</c>.</param>
sealed class PhoneShape(IReadOnlyList<string> regions) : IIdentifierShape
{
    const int MostGroups = 6;

    readonly PhoneNumberUtil _numbers = PhoneNumberUtil.GetInstance();
    readonly string[] _trunkRegions = [.. regions.Where(r => r is not ("US" or "CA"))];
    readonly bool _american = regions.Contains("US", StringComparer.Ordinal) || regions.Contains("CA", StringComparer.Ordinal);

    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        Span<char> buffer = stackalloc char[GroupWindow.MostDigits];
        for (var i = 0; i < text.Groups.Count; i++)
        {
            for (var count = MostGroups; count >= 1; count--)
            {
                if (GroupWindow.TryAt(text, i, count, buffer, out var window) && window.Digits.Length is >= 7 and <= 15 && window.Stands && Judge(text.Text, window) is { } match)
                {
                    found.Add(match);
                    i += count - 1;
                    break;
                }
            }
        }
    }

    IdentifierMatch? Judge(string text, GroupWindow window)
    {
        var plus = window.Start > 0 && text[window.Start - 1] == '+';
        if (plus || window.Digits.StartsWith("00"))
        {
            return International(window, plus);
        }

        if (window.Digits[0] == '0')
        {
            return Trunk(text, window);
        }

        return _american ? American(text, window) : null;
    }

    IdentifierMatch? International(GroupWindow window, bool plus)
    {
        var digits = plus ? window.Digits : window.Digits[2..];
        if (digits.Length < 8 || !IsPossible("+" + digits.ToString(), "ZZ"))
        {
            return null;
        }

        var kind = digits.StartsWith("447") && !digits.StartsWith("4470") ? PhoneKinds.Mobile
            : digits.StartsWith("44800") || digits.StartsWith("44808") || digits.StartsWith("443") || (digits[0] == '1' && PhoneKinds.IsAmericanFree(digits[1..])) ? PhoneKinds.Public
            : PhoneKinds.Landline;
        return new IdentifierMatch(kind, plus ? window.Start - 1 : window.Start, window.End, 0.85);
    }

    IdentifierMatch? Trunk(string text, GroupWindow window)
    {
        var digits = window.Digits;
        if (digits.Length is < 9 or > 11 || !Trunked(digits))
        {
            return null;
        }

        var (start, end) = InBrackets(text, window);
        if (PhoneKinds.IsBritishPublic(digits))
        {
            return new IdentifierMatch(PhoneKinds.Public, start, end, 0.8);
        }

        var mobile = digits.Length is 10 or 11 && ((digits[1] == '7' && digits[2] is not ('0' or '6')) || digits.StartsWith("04"));
        // A long first group or none at all is how counts and codes look.
        var shaped = digits.Length >= 10 && (window.Count > 1 ? window.LengthOf(0) is >= 3 and <= 5 : mobile && digits.Length == 11);
        return new IdentifierMatch(mobile ? PhoneKinds.Mobile : PhoneKinds.Landline, start, end, shaped ? 0.75 : 0.3);
    }

    bool Trunked(ReadOnlySpan<char> digits)
    {
        foreach (var region in _trunkRegions)
        {
            if (IsPossible(digits.ToString(), region))
            {
                return true;
            }
        }

        return false;
    }

    IdentifierMatch? American(string text, GroupWindow window)
    {
        var digits = window.Digits;
        var (start, end) = InBrackets(text, window);
        if (window.Has(3, 4) && window.JointOf(1) is "-" && window.IsWhole("-"))
        {
            return new IdentifierMatch(PhoneKinds.Local, start, end, 0.2);
        }

        var country = digits.Length == 11 && digits[0] == '1';
        var national = country ? digits[1..] : digits;
        if (national.Length != 10)
        {
            return null;
        }

        var shaped = window.Has(3, 3, 4) || window.Has(1, 3, 3, 4);
        if (!shaped && window.Count > 1)
        {
            return null;
        }

        if (national[0] < '2' || national[3] < '2' || !IsPossible(digits.ToString(), "US"))
        {
            // Nobody can dial it: mistyped or made up. Where it is written as a number and called one, it is somebody's all the same.
            return shaped && window.IsWhole("-.") ? new IdentifierMatch(PhoneKinds.Local, start, end, 0.35) : null;
        }

        var kind = PhoneKinds.IsAmericanFree(national) ? PhoneKinds.Public : PhoneKinds.Landline;
        return new IdentifierMatch(kind, start, end, shaped ? 0.75 : 0.1);
    }

    /// <summary>The bracket before an area code belongs to the number.</summary>
    static (int Start, int End) InBrackets(string text, GroupWindow window)
        => (window.Start > 0 && text[window.Start - 1] == '(' && text.AsSpan(window.Start, window.End - window.Start).Contains(')') ? window.Start - 1 : window.Start, window.End);

    bool IsPossible(string number, string region)
    {
        try
        {
            return _numbers.IsPossibleNumber(_numbers.Parse(number, region));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}

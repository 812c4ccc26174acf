using System.Globalization;

namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>
/// Ten digits with a check digit, as one or in groups of three, three and four: NHS numbers (4, 6, 7), Scotland's CHI numbers (a date of birth, then four),
/// Northern Ireland's H&amp;C numbers (320 to 399), Ireland's IHI (800 to 859). 9 is never issued and serves for tests. Ranges: nhs-number, MIT.
/// </summary>
sealed class NhsNumberShape : IIdentifierShape
{
    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        Span<char> buffer = stackalloc char[GroupWindow.MostDigits];
        for (var i = 0; i < text.Groups.Count; i++)
        {
            foreach (var count in (ReadOnlySpan<int>)[3, 1])
            {
                if (!GroupWindow.TryAt(text, i, count, buffer, out var window) || window.Digits.Length != 10 || !window.Stands
                    || !(count == 1 || (window.Has(3, 3, 4) && window.JoinedBy(" -") && window.IsWhole(window.JointOf(1)))) || !Checksums.Mod11(window.Digits))
                {
                    continue;
                }

                var (kind, confidence) = Range(window.Digits);
                var grouped = count == 3 ? 0.2 : 0;
                found.Add(new IdentifierMatch(kind, window.Start, window.End, confidence + grouped));
                break;
            }
        }
    }

    static (string Kind, double Confidence) Range(ReadOnlySpan<char> digits)
    {
        var first = int.Parse(digits[..3], CultureInfo.InvariantCulture);
        return first switch
        {
            >= 400 and <= 499 or >= 600 and <= 799 => ("nhs_number", 0.7),
            >= 320 and <= 399 => ("hc_number", 0.6),
            >= 800 and <= 859 => ("ihi_number", 0.5),
            >= 900 => ("nhs_number", 0.5),
            _ when IsDate(digits) => ("chi_number", 0.6),
            _ => ("nhs_number", 0.2),
        };
    }

    static bool IsDate(ReadOnlySpan<char> digits)
    {
        var day = int.Parse(digits[..2], CultureInfo.InvariantCulture);
        var month = int.Parse(digits[2..4], CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31 && month is >= 1 and <= 12;
    }
}

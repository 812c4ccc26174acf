using System.Globalization;

namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>Nine digits as three, two and four: social security numbers (area not 000, 666 or 9xx; group and serial not zero) and taxpayer numbers (9xx, group 50-65, 70-88, 90-92, 94-99). Source: SSA and IRS.</summary>
sealed class AmericanNumberShape : IIdentifierShape
{
    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        Span<char> buffer = stackalloc char[GroupWindow.MostDigits];
        for (var i = 0; i < text.Groups.Count; i++)
        {
            foreach (var count in (ReadOnlySpan<int>)[3, 2, 1])
            {
                if (!GroupWindow.TryAt(text, i, count, buffer, out var window) || window.Digits.Length != 9 || !window.Stands)
                {
                    continue;
                }

                var grouped = count == 3 && window.Has(3, 2, 4) && window.JoinedBy(" -.");
                var half = count == 2 && (window.Has(3, 6) || window.Has(5, 4)) && window.JoinedBy("-");
                if ((grouped || half || count == 1) && Kind(window.Digits) is { } kind)
                {
                    var confidence = grouped ? window.JointOf(1) is "-" ? 0.8 : 0.4 : 0.1;
                    found.Add(new IdentifierMatch(kind, window.Start, window.End, confidence));
                    i += count - 1;
                    break;
                }
            }
        }
    }

    static string? Kind(ReadOnlySpan<char> digits)
    {
        var area = int.Parse(digits[..3], CultureInfo.InvariantCulture);
        var group = int.Parse(digits[3..5], CultureInfo.InvariantCulture);
        if (area >= 900)
        {
            return group is (>= 50 and <= 65) or (>= 70 and <= 88) or (>= 90 and <= 92) or >= 94 ? "itin" : null;
        }

        // 078-05-1120 was printed in wallets and never belonged to anybody who used it.
        return area is 0 or 666 || group == 0 || digits[5..] is "0000" || digits is "078051120" ? null : "ssn";
    }
}

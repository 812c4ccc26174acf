using System.Globalization;

namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>Payment card: 14 to 19 digits of a known issuer with a Luhn digit, in one or in groups of four (American Express: 4, 6, 5).</summary>
sealed class CardShape : IIdentifierShape
{
    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        Span<char> buffer = stackalloc char[GroupWindow.MostDigits];
        for (var i = 0; i < text.Groups.Count; i++)
        {
            for (var count = 5; count >= 1; count--)
            {
                if (GroupWindow.TryAt(text, i, count, buffer, out var window) && window.Digits.Length >= 14 && window.Stands && Grouped(window)
                    && IsIssued(window.Digits) && Checksums.Luhn(window.Digits))
                {
                    found.Add(new IdentifierMatch("card", window.Start, window.End, count > 1 ? 0.9 : 0.7));
                    i += count - 1;
                    break;
                }
            }
        }
    }

    static bool Grouped(GroupWindow window) => window.Count == 1 || (window.JoinedBy(" -") && (window.Has(4, 4, 4, 4) || window.Has(4, 6, 5) || window.Has(4, 6, 4) || window.Has(4, 4, 4, 4, 3)));

    static bool IsIssued(ReadOnlySpan<char> digits)
    {
        var four = int.Parse(digits[..4], CultureInfo.InvariantCulture);
        var length = digits.Length;
        return four switch
        {
            >= 4000 and <= 4999 => length is 16 or 19,
            >= 5100 and <= 5599 or >= 2221 and <= 2720 => length == 16,
            >= 3400 and <= 3499 or >= 3700 and <= 3799 => length == 15,
            >= 3000 and <= 3059 or >= 3600 and <= 3699 or >= 3800 and <= 3899 => length == 14,
            >= 3528 and <= 3589 => length >= 16,
            6011 or >= 6440 and <= 6599 => length >= 16,
            >= 5018 and <= 5099 or >= 5600 and <= 5899 or >= 6304 and <= 6799 => length >= 15,
            _ => false,
        };
    }
}

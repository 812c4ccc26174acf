namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>American provider number: ten digits from 1 or 2, Luhn over 80840 and itself. Public, so never a finding alone. Source: CMS, 45 CFR 162.406.</summary>
sealed class ProviderShape : IIdentifierShape
{
    /// <summary>Luhn sum of the prefix 80840.</summary>
    const int Prefix = 24;

    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        Span<char> buffer = stackalloc char[GroupWindow.MostDigits];
        for (var i = 0; i < text.Groups.Count; i++)
        {
            foreach (var count in (ReadOnlySpan<int>)[3, 1])
            {
                if (GroupWindow.TryAt(text, i, count, buffer, out var window) && window.Digits.Length == 10 && window.Stands && window.Digits[0] is '1' or '2'
                    && (count == 1 || (window.Has(4, 3, 3) && window.JoinedBy(" -"))) && window.Digits[1..9].IndexOfAnyExcept(window.Digits[0]) >= 0
                    && Checksums.Luhn(window.Digits, Prefix))
                {
                    found.Add(new IdentifierMatch("npi", window.Start, window.End, 0.2));
                    break;
                }
            }
        }
    }
}

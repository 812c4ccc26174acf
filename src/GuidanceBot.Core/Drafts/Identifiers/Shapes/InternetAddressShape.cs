using System.Globalization;

namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>Four numbers up to 255 with points between: an IPv4 address, or a version; a word beside it decides.</summary>
sealed class InternetAddressShape : IIdentifierShape
{
    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        Span<char> buffer = stackalloc char[GroupWindow.MostDigits];
        for (var i = 0; i < text.Groups.Count; i++)
        {
            if (GroupWindow.TryAt(text, i, 4, buffer, out var window) && window.Stands && window.JoinedBy(".") && window.IsWhole(".") && Fits(text, i))
            {
                found.Add(new IdentifierMatch("ip_address", window.Start, window.End, 0.3));
            }
        }
    }

    static bool Fits(IdentifierText text, int first)
    {
        for (var i = first; i < first + 4; i++)
        {
            var group = text.Groups[i];
            if (group.Length > 3 || int.Parse(text.Text.AsSpan(group.Start, group.Length), CultureInfo.InvariantCulture) > 255)
            {
                return false;
            }
        }

        return true;
    }
}

using GuidanceBot.Core.Text;

namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>The organisation's own public contacts, however they are written.</summary>
sealed class PublicContacts
{
    readonly HashSet<string> _known;
    readonly string[] _domains;

    public PublicContacts(IReadOnlyList<string> contacts)
    {
        _known = [.. contacts.Select(Bare)];
        _domains = [.. contacts.Where(c => c.StartsWith('@')).Select(c => c.ToLowerInvariant())];
    }

    public bool Holds(ReadOnlySpan<char> folded)
    {
        if (_known.Count == 0)
        {
            return false;
        }

        var text = folded.ToString();
        return _known.Contains(Bare(text)) || Array.Exists(_domains, d => text.EndsWith(d, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Digits alone for numbers, a leading +44 or 0044 as 0; letters and digits alone for the rest.</summary>
    static string Bare(string contact)
    {
        var folded = FoldedText.Of(contact).Text;
        var bare = string.Concat(folded.Where(char.IsLetterOrDigit));
        if (folded.Any(char.IsLetter) || bare.Length == 0)
        {
            return bare;
        }

        return folded.StartsWith("+44", StringComparison.Ordinal) ? "0" + bare[2..] : bare.StartsWith("0044", StringComparison.Ordinal) ? "0" + bare[4..] : bare;
    }
}

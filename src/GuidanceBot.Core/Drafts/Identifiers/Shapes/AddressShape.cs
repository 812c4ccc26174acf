using System.Collections.Frozen;

namespace GuidanceBot.Core.Drafts.Identifiers.Shapes;

/// <summary>A house number, one to three words and a kind of street. Clinics have addresses too: only a person or a home beside it makes it a finding.</summary>
sealed class AddressShape : IIdentifierShape
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_streets = FrozenSet.Create(StringComparer.Ordinal,
        "street", "st", "road", "rd", "lane", "ln", "avenue", "ave", "close", "drive", "crescent", "terrace", "place", "court", "way", "row", "rise", "gardens", "grove", "hill", "view",
        "square", "mews", "walk", "boulevard", "blvd", "heights", "park", "brow", "wynd", "gate", "green")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public void Find(IdentifierText text, List<IdentifierMatch> found)
    {
        foreach (var group in text.Groups)
        {
            if (group.Length <= 4 && group.Free && StreetEnd(text.Text, group.End) is > 0 and var end)
            {
                found.Add(new IdentifierMatch("address", group.Start, end, 0.3));
            }
        }
    }

    static int StreetEnd(string text, int at)
    {
        // "14a Mill Lane", "14, rue" is not one of ours.
        if (at < text.Length && text[at] is >= 'a' and <= 'd')
        {
            at++;
        }

        for (var words = 0; words < 4 && at < text.Length && text[at] == ' '; words++)
        {
            var start = ++at;
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '\'' or '-'))
            {
                at++;
            }

            if (at == start)
            {
                return 0;
            }

            if (words > 0 && s_streets.Contains(text.AsSpan(start, at - start)))
            {
                return at;
            }
        }

        return 0;
    }
}

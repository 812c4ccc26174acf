using System.Text.Json;
using GuidanceBot.Core.Drafts.Identifiers;
using GuidanceBot.TestKit;

namespace GuidanceBot.Evals.Drafts;

/// <summary>Presidio's own recognizer cases for the United Kingdom and the United States (MIT), held against the shapes: what a shape finds is a candidate, as a pattern's match is theirs.</summary>
static class PresidioCases
{
    /// <summary>Their kind, and the kinds of ours that it means.</summary>
    static readonly (string Theirs, string[] Ours)[] s_kinds =
    [
        ("uk_nhs", ["nhs_number", "chi_number", "hc_number", "ihi_number"]),
        ("uk_nino", ["nino"]),
        ("uk_postcode", ["postcode"]),
        ("uk_passport", ["uk_passport"]),
        ("uk_driving_licence", ["uk_driving_licence"]),
        ("uk_vehicle_registration", ["number_plate"]),
        ("us_ssn", ["ssn"]),
        ("us_mbi", ["mbi"]),
        ("us_npi", ["npi"]),
        ("us_itin", ["itin"]),
        ("us_passport", ["us_passport"]),
        ("us_driver_license", ["us_driver_licence"]),
        ("us_bank", ["us_bank"]),
        ("phone", ["phone", "mobile", "landline", "local", "public"]),
        ("email", ["email"]),
        ("credit_card", ["card"]),
        ("iban", ["iban"]),
    ];

    /// <summary>A case where ours found something else.</summary>
    public sealed record Difference(string Kind, string Text, string Theirs, string Ours);

    /// <summary>Differences that are meant, with the reason beside each.</summary>
    static readonly (string Kind, string Text)[] s_meant =
    [
        ("uk_nino", "Here is my National Insurance Number YZ"), // Theirs begins with the blank before the number.
        ("us_driver_license", "123456789 1234567890"), // Nine to thirteen bare digits are any number; theirs scores 0.01.
        ("us_bank", "945456787654"), // Twelve bare digits; theirs scores 0.05. An account number is found by the word before it.
        ("phone", "My US number is (415) 555-0132, and my international one is"), // Four leniencies of theirs give four answers to one text; ours gives one.
        ("credit_card", "122000000000003"), // A card of a scheme that ended (UATP test number); fifteen digits with 1 in front are phones and order numbers.
        ("credit_card", "my credit card: 122000000000003"), // The same.
        ("iban", "LV80 bANK"), // A lower-case letter inside is a slip of the keyboard, not another kind of number.
    ];

    public static bool IsMeant(Difference difference) => s_meant.Any(m => m.Kind == difference.Kind && difference.Text.StartsWith(m.Text, StringComparison.Ordinal));

    public static (IReadOnlyDictionary<string, Share> Agreed, IReadOnlyList<Difference> Differences) Compare()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Needs.Data("drafts/presidio-recognizer-cases/cases.json")));
        var agreed = new Dictionary<string, Share>(StringComparer.Ordinal);
        var differences = new List<Difference>();
        foreach (var (theirs, ours) in s_kinds)
        {
            var cases = json.RootElement.GetProperty(theirs).EnumerateArray().ToList();
            var right = 0;
            foreach (var c in cases)
            {
                var text = (c.TryGetProperty("text", out var t) ? t : c.GetProperty("iban")).GetString()!;
                var wanted = (c.TryGetProperty("expected_positions", out var positions) || c.TryGetProperty("expected_res", out positions)) ? string.Join(' ', positions.EnumerateArray().Select(p => $"{p[0]}-{p[1]}")) : "";
                var found = string.Join(' ', Candidates(text, ours).Select(s => $"{s.Start}-{s.End}"));
                right += string.Equals(wanted, found, StringComparison.Ordinal) ? 1 : 0;
                if (!string.Equals(wanted, found, StringComparison.Ordinal))
                {
                    differences.Add(new Difference(theirs, text, wanted, found));
                }
            }

            agreed[theirs] = new Share(right, cases.Count);
        }

        return (agreed, differences);
    }

    static IEnumerable<(int Start, int End)> Candidates(string text, string[] kinds)
    {
        var prepared = IdentifierText.Of(text);
        var found = new List<IdentifierMatch>();
        foreach (var shape in IdentifierScanner.Shapes(new IdentifierOptions()))
        {
            shape.Find(prepared, found);
        }

        return found.Where(m => kinds.Contains(m.Kind, StringComparer.Ordinal) || (kinds[0] is "phone" && PhoneKinds.IsPhone(m.Kind)))
            .Select(m => prepared.Folded.ToOriginal(m.Start, m.End)).Select(s => (s.Start, s.End)).Distinct().OrderBy(s => s.Start);
    }
}

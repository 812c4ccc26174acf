using System.Text.RegularExpressions;
using GuidanceBot.Core.Conversations;

namespace GuidanceBot.Core.Drafts;

/// <summary>What hidden numbers and details are called in front of people.</summary>
public static partial class IdentifierWords
{
    /// <summary>"an NHS number", "a phone number": each kind once, in order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<HiddenSpan> hidden) => [.. hidden.Select(h => Of(h.Kind)).Distinct(StringComparer.Ordinal)];

    /// <summary>What one kind is called.</summary>
    public static string Of(string kind) => kind switch
    {
        "nhs_number" => "an NHS number",
        "chi_number" => "a CHI number",
        "hc_number" => "a health and care number",
        "hospital_number" or "mrn" => "a hospital number",
        "nino" => "a National Insurance number",
        "ssn" => "a social security number",
        "mbi" => "a Medicare number",
        "date_of_birth" => "a date of birth",
        "phone" => "a phone number",
        "email" => "an e-mail address",
        "address" or "postcode" => "an address",
        "card" => "a card number",
        "iban" => "an account number",
        _ => "a number",
    };

    /// <summary>True for what points to a patient; contact details can be anybody's.</summary>
    public static bool IsPatients(string kind) => kind is not ("phone" or "email" or "address" or "postcode" or "card" or "iban");

    /// <summary>A masked text without what was hidden.</summary>
    public static string Without(string masked) => Hidden().Replace(masked, "[hidden]");

    [GeneratedRegex(@"•[•\s\-/()]*•|•", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hidden();
}

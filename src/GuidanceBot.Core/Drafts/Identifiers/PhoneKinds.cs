namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>Whose a telephone number may be, by its first digits.</summary>
static class PhoneKinds
{
    public const string Mobile = "phone_mobile";
    public const string Landline = "phone_landline";

    /// <summary>Freephone, shared cost, non-geographic: a service, never a person (Ofcom numbering plan; NANPA).</summary>
    public const string Public = "phone_public";

    /// <summary>Seven digits without an area code: a number only where a word says so.</summary>
    public const string Local = "phone_local";

    public static bool IsPhone(string kind) => kind.StartsWith("phone_", StringComparison.Ordinal);

    public static bool IsBritishPublic(ReadOnlySpan<char> digits)
        => digits.StartsWith("0800") || digits.StartsWith("0808") || digits.StartsWith("084") || digits.StartsWith("087")
            || (digits.StartsWith("03") && digits.Length == 11 && digits[2] is '0' or '3' or '4' or '7') || (digits.StartsWith("09") && digits.Length == 11);

    /// <summary>
    /// True where an organisation names a telephone line of its own: a British number with an area code, and no word beside it that says whose it is. A mobile
    /// is somebody's. What else is a contact detail is left to <see cref="IdentifierJudge"/>.
    /// </summary>
    public static bool IsOwnLine(string text, int start, int end)
        => text.AsSpan(start, end - start).TrimStart('(') is ['0', '1' or '2', ..] && !new Surroundings(text.ToLowerInvariant(), start, end).Near(IdentifierBook.Shipped.PhoneOwn, 6, 2);

    public static bool IsAmericanFree(ReadOnlySpan<char> national) => national.Length == 10 && national[0] == '8' && national[1] == national[2] && national[1] is '0' or (>= '3' and <= '8');
}

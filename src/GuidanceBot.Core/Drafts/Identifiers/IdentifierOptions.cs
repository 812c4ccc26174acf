namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>What the scanner must know of the organisation.</summary>
public sealed record IdentifierOptions
{
    /// <summary>Regions whose national telephone numbers are known, as ISO 3166 codes them (the United Kingdom is <c>GB</c>). Default GB and US.</summary>
    public IReadOnlyList<string> Regions { get; init; } = ["GB", "US"];

    /// <summary>The organisation's own public numbers, mailboxes, mail domains (<c>@hospital.example</c>) and addresses: never a finding.</summary>
    public IReadOnlyList<string> PublicContacts { get; init; } = [];
}

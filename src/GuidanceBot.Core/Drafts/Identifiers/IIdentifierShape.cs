namespace GuidanceBot.Core.Drafts.Identifiers;

/// <summary>Knows one kind of number by its digits, groups and check digits. Stateless; linear in the text.</summary>
public interface IIdentifierShape
{
    /// <summary>Adds what has the shape.</summary>
    void Find(IdentifierText text, List<IdentifierMatch> found);
}

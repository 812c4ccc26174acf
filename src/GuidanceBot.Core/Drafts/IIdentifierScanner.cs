namespace GuidanceBot.Core.Drafts;

/// <summary>Finds patients' numbers and contact details in any text, before it is stored.</summary>
public interface IIdentifierScanner
{
    /// <summary>The findings of category <c>patient_identity</c> and <c>contact_detail</c> that are sure enough to be masked; microseconds where there are none.</summary>
    IReadOnlyList<Finding> Scan(string text);
}

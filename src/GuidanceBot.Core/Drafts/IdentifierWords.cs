using System.Text.RegularExpressions;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Drafts.Identifiers;

namespace GuidanceBot.Core.Drafts;

/// <summary>What hidden numbers and details are called in front of people.</summary>
public static partial class IdentifierWords
{
    /// <summary>"an NHS number", "a phone number": each kind once, in order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<HiddenSpan> hidden) => [.. hidden.Select(h => Of(h.Kind)).Distinct(StringComparer.Ordinal)];

    /// <summary>What one kind is called.</summary>
    public static string Of(string kind) => IdentifierBook.Shipped.Kinds.TryGetValue(kind, out var known) ? known.Name : "a number";

    /// <summary>True for what points to a patient; contact details can be anybody's.</summary>
    public static bool IsPatients(string kind) => !IdentifierBook.Shipped.Kinds.TryGetValue(kind, out var known) || known.Category == "patient_identity";

    /// <summary>A masked text without what was hidden.</summary>
    public static string Without(string masked) => Hidden().Replace(masked, "[hidden]");

    [GeneratedRegex(@"•[•\s\-/()]*•|•", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hidden();
}

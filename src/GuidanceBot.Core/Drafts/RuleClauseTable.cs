namespace GuidanceBot.Core.Drafts;

/// <summary>Which clause each rule rests on in one version of the guidance: found once, kept in the settings, corrected by comms.</summary>
/// <param name="GuidanceVersion">The guidance that it holds for.</param>
/// <param name="Clauses">Rule id to <c>document#clause</c>; null where the guidance has none, and the finding says "our default".</param>
public sealed record RuleClauseTable(string GuidanceVersion, IReadOnlyDictionary<string, string?> Clauses)
{
    /// <summary>Its key in the settings.</summary>
    public const string Key = "rule_clauses";

    /// <summary>Nothing found yet.</summary>
    public static RuleClauseTable Empty { get; } = new("", new Dictionary<string, string?>(StringComparer.Ordinal));
}
